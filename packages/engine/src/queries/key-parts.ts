import { commitmentIdSchema, instantSchema, isoDateSchema, referenceSchema } from "@tiltas/domain";
import type { KeyPart } from "./cursor.ts";

export const isIdPart: KeyPart = (value) => commitmentIdSchema.safeParse(value).success;
export const isInstantPart: KeyPart = (value) => instantSchema.safeParse(value).success;
export const isDayPart: KeyPart = (value) => isoDateSchema.safeParse(value).success;
export const isReferencePart: KeyPart = (value) => referenceSchema.safeParse(value).success;
export const isAmountPart: KeyPart = (value) => value !== null && /^\d{1,18}\.\d{2}$/.test(value);
export const isWholePart: KeyPart = (value) => value !== null && /^\d{1,15}$/.test(value);
/** A task's key or a stream's name. */
export const isNamePart: KeyPart = (value) =>
  value !== null && /^[A-Za-z0-9:./_-]{1,200}$/.test(value);

/** The part, or null: rows without the value stand last. */
export const orNone =
  (isPart: KeyPart): KeyPart =>
  (value) =>
    value === null || isPart(value);
