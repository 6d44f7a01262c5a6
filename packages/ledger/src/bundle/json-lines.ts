import type { JsonValue } from "../canonical/json-value.ts";
import { bundleError } from "./bundle-finding.ts";
import { findJson } from "./json-shape.ts";
import { linesOf } from "./lines.ts";
import type { MemberName } from "./member-name.ts";
import { checkedBytes } from "./reading.ts";
import type { Reading } from "./reading.ts";

/** A line of a member, read. */
export interface JsonLine<Shape> {
  readonly line: number;
  readonly value: Shape;
}

/** The lines of a small-lined member that have a shape; all others become findings. */
export async function* jsonLines<Shape>(
  reading: Reading,
  name: MemberName,
  find: (value: JsonValue | undefined) => Shape | undefined,
): AsyncGenerator<JsonLine<Shape>> {
  for await (const { first, lines, fault } of linesOf(checkedBytes(reading, name))) {
    for (const [place, text] of lines.entries()) {
      const line = first + place;
      const value = find(findJson(text));
      if (value === undefined)
        reading.findings.add(bundleError("lineMalformed", { member: name, line }));
      else yield { line, value };
    }
    if (fault !== undefined) {
      const { line, reason } = fault;
      reading.findings.add(bundleError("lineMalformed", { member: name, line }, { reason }));
    }
  }
}
