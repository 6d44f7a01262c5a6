import { defineConfig } from "vitest/config";
import { compiledCatalogs } from "./build/compiled-catalogs.ts";

export default defineConfig({
  plugins: [compiledCatalogs()],
  test: {
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    css: { modules: { classNameStrategy: "non-scoped" } },
  },
});
