import { decimal } from "@tiltas/domain";
import type { Moment } from "./recorded.ts";

/** What one entry needs of one fund, in cents: less below zero. */
export type CeilingMove = Moment & {
  readonly stream: string;
  readonly version: number;
  readonly fundCode: string;
  readonly needed: bigint;
};

/** An amount in euro as whole cents. */
export const centsOf = (amount: string): bigint =>
  BigInt(decimal.fixed(amount, 2).replace(".", ""));

/** Cents as an amount in euro. */
export const amountOf = (cents: bigint): string => {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, "0");
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Texts by number, each kept once. */
const numberTexts = () => {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  return {
    add: (text: string): number => {
      const known = numbers.get(text) ?? texts.push(text) - 1;
      numbers.set(text, known);
      return known;
    },
    at: (number: number): string => texts[number] ?? "",
  };
};

/** Moves as they come, stream by stream, kept in few bytes each, and given back in the ledger's own order. */
export type KeptMoves = {
  readonly add: (move: CeilingMove) => void;
  /** From a place of that order on. */
  readonly inOrder: (from?: number) => Iterable<CeilingMove>;
};

const fields = 5;

/** Keeps moves in five numbers and one amount each: a ledger of a million entries may hold as many. */
export const keepMoves = (): KeptMoves => {
  const names = numberTexts();
  let numbers = new Float64Array(fields * 256);
  let amounts = new BigInt64Array(256);
  let count = 0;
  let order: Uint32Array | undefined;

  const grow = (): void => {
    const [held, more] = [numbers, amounts];
    numbers = new Float64Array(2 * held.length);
    numbers.set(held);
    amounts = new BigInt64Array(2 * more.length);
    amounts.set(more);
  };

  const add = ({ index, at, stream, version, fundCode, needed }: CeilingMove): void => {
    if (count === amounts.length) grow();
    numbers.set([index, at, names.add(stream), version, names.add(fundCode)], fields * count);
    amounts[count] = needed;
    count += 1;
    order = undefined;
  };

  const moveOf = (row: number): CeilingMove => {
    const [index = 0, at = 0, stream = 0, version = 0, fund = 0] = numbers.subarray(
      fields * row,
      fields * (row + 1),
    );
    const needed = amounts[row] ?? 0n;
    return { index, at, stream: names.at(stream), version, fundCode: names.at(fund), needed };
  };

  const sorted = (): Uint32Array => {
    const indexOf = (row: number): number => numbers[fields * row] ?? 0;
    order ??= Uint32Array.from({ length: count }, (_, row) => row).toSorted(
      (one, two) => indexOf(one) - indexOf(two),
    );
    return order;
  };

  return {
    add,
    inOrder: function* inOrder(from = 0) {
      for (const row of sorted().subarray(from)) yield moveOf(row);
    },
  };
};
