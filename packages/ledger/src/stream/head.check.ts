import { equalBytes } from "../bytes/equal-bytes.ts";
import { encodeHex } from "../bytes/hex.ts";
import { isHash } from "../hash/hash-function.ts";
import type { Finding } from "./finding.ts";
import type { Tails } from "./link.check.ts";
import type { StreamHead } from "./stream-entry.ts";

/** Where reading ended: the highest version in place, 0 for none, and the chain hashes a head may have there. */
export interface StreamEnd {
  readonly stream: string;
  readonly version: number;
  readonly tails: Tails;
}

/** Compares the end of the entries with the stored head, which shows a missing tail that no chain can. */
export function checkHead(end: StreamEnd, head: StreamHead | undefined): readonly Finding[] {
  const { stream, version, tails } = end;
  if (head === undefined) {
    return version === 0
      ? [{ severity: "warning", code: "nothingToVerify", stream, version }]
      : [{ severity: "error", code: "headMissing", stream, version, expected: version }];
  }
  if (head.version !== version) {
    const code = version === 0 ? "emptyStreamWithHead" : "headVersionMismatch";
    const found = version;
    return [
      {
        severity: "error",
        code,
        stream,
        version: firstApart(version, head.version),
        expected: head.version,
        found,
      },
    ];
  }
  if (!isHash(head.chainHash)) {
    return [{ severity: "error", code: "malformedHash", stream, version, field: "head" }];
  }
  const { chainHash } = head;
  const [expected] = tails;
  if (expected === undefined || tails.some((tail) => equalBytes(tail, chainHash))) return [];
  return [
    {
      severity: "error",
      code: "headHashMismatch",
      stream,
      version,
      expected: encodeHex(expected),
      found: encodeHex(chainHash),
    },
  ];
}

/** The first version only one side has. */
function firstApart(last: number, head: number): number {
  return Number.isSafeInteger(head) ? Math.min(last, Math.max(head, 0)) + 1 : last + 1;
}
