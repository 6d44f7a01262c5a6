import { expect, test } from "vitest";
import { attachmentNamed } from "./content-disposition.ts";

test.each([
  ["waybill.pdf", "waybill.pdf", "waybill.pdf"],
  [
    "Aktas Nr. 7 (pasirašytas).pdf",
    "Aktas Nr. 7 (pasira_ytas).pdf",
    "Aktas%20Nr.%207%20%28pasira%C5%A1ytas%29.pdf",
  ],
  ["акт.pdf", "___.pdf", "%D0%B0%D0%BA%D1%82.pdf"],
  ['a"b\\c%d.txt', "a_b_c_d.txt", "a%22b%5Cc%25d.txt"],
  ["line\r\nset-cookie: x=1", "line__set-cookie: x=1", "line%0D%0Aset-cookie%3A%20x%3D1"],
])("a file called %j keeps its name, and the header stays one", (name, plain, encoded) => {
  expect(attachmentNamed(name)).toBe(
    `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
  );
});
