import { expect, test } from "vitest";
import { readAnswer } from "./upload-file.ts";

const file = { sha256: "ab".repeat(32), size: 3, mediaType: "text/plain" };
const reason = {
  id: "fileTooLarge",
  facts: { limitMib: "50" },
  who: { roles: [], people: [] },
  remedy: "chooseASmallerFile",
};

test("an upload that was kept gives the file as the server found it", () => {
  expect(readAnswer(201, JSON.stringify(file))).toEqual({ ended: "kept", file });
});

test("an upload that was refused gives the server's reason", () => {
  const body = { error: { message: "", code: -32013, data: { refusal: { reasons: [reason] } } } };
  expect(readAnswer(413, JSON.stringify(body))).toEqual({ ended: "refused", reason });
});

test.each([
  [201, "{}"],
  [502, "<html>"],
  [500, JSON.stringify({ error: { data: {} } })],
])("an answer %i %j is a failure, whatever it says", (status, text) => {
  expect(readAnswer(status, text)).toEqual({ ended: "failed" });
});
