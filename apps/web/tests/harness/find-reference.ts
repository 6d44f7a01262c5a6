import type { Bridge } from "./bridge.ts";
import { clientOf } from "./client.ts";
import type { Visitor } from "./visitor.ts";

/** The reference of the demo's commitment with this title; the year in it is the year the demo was loaded. */
export const getReference = async (
  { origin }: Bridge,
  visitor: Visitor,
  title: string,
): Promise<string> => {
  const { rows } = await clientOf(visitor, origin).commitment.list.query({ text: title });
  const found = rows.find((row) => row.title === title);
  if (found === undefined) throw new Error(`the demo has no "${title}"`);
  return found.reference;
};
