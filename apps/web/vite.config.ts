import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compiledCatalogs } from "./build/compiled-catalogs.ts";
import { layerOrder } from "./build/layer-order.ts";
import { withoutActors } from "./build/without-actors.ts";
import { withoutJsonSchema } from "./build/without-json-schema.ts";
import { withoutStringFormats } from "./build/without-string-formats.ts";

const server = process.env["TILTAS_SERVER"] ?? "http://localhost:4000";

export default defineConfig({
  plugins: [
    compiledCatalogs(),
    layerOrder(),
    withoutJsonSchema(),
    withoutStringFormats(),
    withoutActors(),
    react(),
  ],
  build: {
    // light-dark() and cascade layers ship as written: older browsers would need twice the CSS.
    target: ["chrome123", "firefox120", "safari17.5"],
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    rolldownOptions: {
      // tRPC's client does not say so itself, and its links for sockets would ship unused.
      treeshake: {
        moduleSideEffects: [{ test: /\/@trpc\/client\/dist\//, sideEffects: false }],
      },
      output: {
        // What every page needs travels in one file: a dozen small ones compress worse and ask more often.
        codeSplitting: {
          groups: [
            { name: "shell", tags: ["$initial"], priority: 1 },
            { name: "kit", test: /\/src\/(kit|format)\//, minShareCount: 3 },
          ],
        },
      },
    },
  },
  server: {
    port: 4001,
    proxy: { "/trpc": server, "/api": server, "/documents": server, "/evidence": server },
  },
});
