import { describe, expect, it } from "vitest";
import { sha256 } from "../testing/hashes.ts";
import { CheckpointError, formatCheckpoint, parseCheckpoint } from "./checkpoint.ts";

const published =
  "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
const root = sha256(new Uint8Array());

describe("a checkpoint", () => {
  it("is read as C2SP tlog-checkpoint shows it, and written again to the letter", () => {
    const checkpoint = parseCheckpoint(published);
    expect(checkpoint).toMatchObject({ origin: "example.com/behind-the-sofa", size: 20_852_163n });
    expect(checkpoint.root).toHaveLength(32);
    expect(formatCheckpoint(checkpoint)).toBe(published);
  });

  it("may hold no leaf, 2^64 − 1 leaves and lines of its own", () => {
    for (const size of [0n, 2n ** 64n - 1n]) {
      const checkpoint = { origin: "a log", size, root, extensions: ["one", "two"] };
      expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint);
    }
  });

  it.each([
    ["nothing", "", "malformedOrigin"],
    ["no origin", "\n1\nAAAA\n", "emptyLine"],
    ["no end", published.slice(0, -1), "emptyLine"],
    ["an empty line", `${published}\n`, "emptyLine"],
    ["a leading zero", published.replace("\n2", "\n02"), "malformedSize"],
    ["a sign", published.replace("\n2", "\n+2"), "malformedSize"],
    ["a size past 64 bits", "a log\n18446744073709551616\nAAAA\n", "malformedSize"],
    ["a short root", "a log\n1\nAAAA\n", "malformedRoot"],
    ["a root in another alphabet", published.replace("GPo4dk", "GPo4d_"), "malformedRoot"],
    ["no root", "a log\n1\n", "malformedRoot"],
  ])("is not %s", (_what, text, reason) => {
    expect(() => parseCheckpoint(text)).toThrow(
      expect.objectContaining({ name: "CheckpointError", reason }),
    );
  });

  it("is not written with what could not be read back", () => {
    const sound = { origin: "a log", size: 1n, root, extensions: [] };
    for (const wrong of [
      { origin: "" },
      { origin: "a\nlog" },
      { size: -1n },
      { root: root.subarray(1) },
      { extensions: [""] },
    ]) {
      expect(() => formatCheckpoint({ ...sound, ...wrong })).toThrow(CheckpointError);
    }
  });
});
