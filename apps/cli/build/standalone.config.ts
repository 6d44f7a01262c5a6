import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** `dist/tiltas-verify.mjs`: the verifier of bundles as one file that runs with nothing but Node 20. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  logLevel: "warn",
  build: {
    ssr: "src/standalone.ts",
    target: "node20",
    minify: true,
    outDir: "dist",
    emptyOutDir: true,
    rolldownOptions: {
      output: {
        entryFileNames: "tiltas-verify.mjs",
        codeSplitting: false,
        banner: "#!/usr/bin/env node",
      },
    },
  },
  ssr: { noExternal: true, target: "node" },
});
