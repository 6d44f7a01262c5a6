import { expect, test } from "vitest";
import { listPackages } from "../launch/workspace.mjs";
import { listWrittenFiles, readText } from "./repository.ts";

const checkedAsPure = (): readonly string[] =>
  [
    ...readText("packages/conventions/types/tsconfig.pure.json").matchAll(
      /"\.\.\/\.\.\/(.+)\/src"/g,
    ),
  ].map(([, name]) => `packages/${name}`);

test("every package that may know neither Node nor a browser is checked without their types", () => {
  const files = listWrittenFiles();
  const pure = listPackages().filter((folder) => files.includes(`${folder}/tsconfig.src.json`));
  expect(checkedAsPure().toSorted()).toEqual(pure);
});
