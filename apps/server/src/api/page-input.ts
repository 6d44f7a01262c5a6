import type { PageRequest } from "@tiltas/engine";
import { z } from "zod";

/** Fields of a keyset page: the cursor of the page before, and 1 to 200 rows. */
export const pageFields = {
  after: z
    .string()
    .regex(/^[A-Za-z0-9._~+/=-]{1,1000}$/, "must be the cursor of a page")
    .optional(),
  size: z.int().min(1).max(200).default(50),
};

/** The page asked for, without fields that were not given. */
export const pageOf = ({
  after,
  size,
}: {
  after?: string | undefined;
  size: number;
}): PageRequest => ({
  size,
  ...(after === undefined ? {} : { after }),
});

type Given<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Guarantee: no key of the answer is present with the value undefined. */
export const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
