import { InputError } from "../input-error.ts";

const largestPage = 200;

/** How many rows to read for a page: one more than shown tells whether there is a next page. */
export const rowsToRead = (size: number): number => {
  if (!Number.isInteger(size) || size < 1 || size > largestPage)
    throw new InputError(
      "size",
      "pageSizeOutOfRange",
      `must be a whole number from 1 to ${largestPage}`,
    );
  return size + 1;
};

/** The rows of the page, and the last of them when there is a next page. */
export const cutPage = <Row>(
  read: readonly Row[],
  size: number,
): { readonly rows: readonly Row[]; readonly last: Row | undefined } => {
  const rows = read.slice(0, size);
  return { rows, last: read.length > size ? rows.at(-1) : undefined };
};
