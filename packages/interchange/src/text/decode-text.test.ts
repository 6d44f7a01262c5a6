import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const text = "ID,Explanation\nLTM1,Žalgiris – 5 €\n";
const utf16le = Buffer.from(text, "utf16le");
const utf16be = Buffer.from(utf16le).swap16();
const utf8 = Buffer.from(text);

test.for([
  ["UTF-8", utf8],
  ["UTF-8 with a byte order mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
  ["UTF-16 LE", utf16le],
  ["UTF-16 LE with a byte order mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le])],
  ["UTF-16 BE", utf16be],
  ["UTF-16 BE with a byte order mark", Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
] as const)("%s is read as the text it is", ([, bytes]) => {
  expect(decodeText(bytes)).toEqual({ ok: true, text });
});

const problemOf = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes);
  return decoded.ok ? undefined : decoded.problem;
};

test("an empty file is told so", () => {
  expect(problemOf(new Uint8Array())).toMatchObject({ id: "empty", line: 1 });
});

test("a spreadsheet is told apart from text", () => {
  const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]);
  expect(problemOf(zip)).toMatchObject({ id: "spreadsheet", line: 1 });
});

test("bytes of another encoding are found on their line", () => {
  const latin = Buffer.from("ID,Explanation\r\nLTM1,plain\r\nLTM2,\xe9t\xe9\r\n", "latin1");
  expect(problemOf(latin)).toMatchObject({
    id: "notText",
    line: 3,
    reason: "Line 3 holds bytes that are not UTF-8 text.",
  });
});

test("half a character at the end of UTF-16 is found", () => {
  expect(problemOf(utf16le.subarray(0, -1))).toMatchObject({ id: "notText" });
});
