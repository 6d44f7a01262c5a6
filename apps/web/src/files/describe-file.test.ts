import { expect, test } from "vitest";
import { describeFile } from "./describe-file.ts";

test("a file is described by its name, type, size and SHA-256 (FIPS 180-4, “abc”)", async () => {
  expect(await describeFile(new File(["abc"], "need.PDF", { type: "text/html" }))).toEqual({
    fileName: "need.PDF",
    mediaType: "application/pdf",
    size: 3,
    sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  });
});

test("a file whose name promises no type is just bytes", async () => {
  expect(await describeFile(new File(["abc"], "plan.xyz"))).toMatchObject({
    mediaType: "application/octet-stream",
  });
});
