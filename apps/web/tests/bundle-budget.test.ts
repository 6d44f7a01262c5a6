import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type BundleSizes, measureBundle } from "../build/bundle-sizes.ts";
import { layers } from "../build/layer-order.ts";

const folder = mkdtempSync(join(tmpdir(), "tiltas-web-"));
let sizes: BundleSizes;

beforeAll(async () => {
  const root = join(import.meta.dirname, "..");
  // The test runner's own NODE_ENV would build React for development.
  vi.stubEnv("NODE_ENV", "production");
  await build({
    root,
    mode: "production",
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, sourcemap: false },
  });
  sizes = measureBundle(folder);
}, 60_000);

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test("the entry is at most 125 KiB", () => {
  expect(sizes.entry).toBeGreaterThan(50);
  expect(sizes.entry).toBeLessThanOrEqual(125);
});

test("the first screen is at most 150 KiB", () => {
  expect(sizes.firstScreen).toBeGreaterThan(sizes.entry);
  expect(sizes.firstScreen).toBeLessThanOrEqual(150);
});

test("no page adds more than 110 KiB", () => {
  expect(Object.keys(sizes.pages).length).toBeGreaterThanOrEqual(10);
  expect(Object.entries(sizes.pages).filter(([, size]) => size > 110)).toEqual([]);
});

test("all style sheets together are at most 15 KiB", () => {
  expect(sizes.css).toBeGreaterThan(1);
  expect(sizes.css).toBeLessThanOrEqual(15);
});

test("the page holds no inline script or style, and names no other host", () => {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son\w+=/);
  expect(
    [...html.matchAll(/(?:src|href)="([^"]*)"/g)].filter(
      ([, address]) => !address?.startsWith("/"),
    ),
  ).toEqual([]);
  for (const sheet of readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".css"))) {
    expect(readFileSync(join(folder, "assets", sheet), "utf8")).not.toMatch(
      /url\((?!["']?\/)|@import/,
    );
  }
});

test("whichever style sheet loads first, the cascade layers are in order", () => {
  const sheets = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".css"));
  const firstMentions = sheets.map((name) => {
    const css = readFileSync(join(folder, "assets", name), "utf8");
    return [
      ...new Set(
        [...css.matchAll(/@layer ([a-z, ]+)[;{]/g)].flatMap(([, names = ""]) =>
          names.split(/,\s*/),
        ),
      ),
    ];
  });
  expect(sheets.length).toBeGreaterThan(3);
  expect(
    firstMentions.filter((names) => names.join() !== layers.slice(0, names.length).join()),
  ).toEqual([]);
});
