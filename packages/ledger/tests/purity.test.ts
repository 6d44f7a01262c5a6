import { readFile, readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";

const source = new URL("../src/", import.meta.url);

async function findProductFiles(): Promise<readonly string[]> {
  const files = await readdir(source, { recursive: true });
  return files.filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("testing"),
  );
}

describe("the ledger package", () => {
  it("imports nothing but its own files", async () => {
    const files = await findProductFiles();
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = await readFile(new URL(file, source), "utf8");
      const imported = [
        ...text.matchAll(/\b(?:from|import)\s*\(?\s*["'](?<specifier>[^"']+)["']/gu),
      ];
      const foreign = imported
        .map((found) => found.groups?.["specifier"])
        .filter((name) => !/^\.\.?\//u.test(name ?? ""));
      expect({ file, foreign }).toEqual({ file, foreign: [] });
      expect({ file, testing: /["'][^"']*\/testing\//u.test(text) }).toEqual({
        file,
        testing: false,
      });
    }
  });

  it("depends on no package at run time", async () => {
    const manifest: unknown = JSON.parse(
      await readFile(new URL("../package.json", import.meta.url), "utf8"),
    );
    expect(manifest).not.toHaveProperty("dependencies");
    expect(manifest).not.toHaveProperty("peerDependencies");
  });
});
