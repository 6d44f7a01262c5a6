import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compiledCatalogs } from "./build/compiled-catalogs.ts";
import { layerOrder } from "./build/layer-order.ts";
import { withoutActors } from "./build/without-actors.ts";
import { withoutJsonSchema } from "./build/without-json-schema.ts";
import { withoutSockets } from "./build/without-sockets.ts";
import { withoutStringFormats } from "./build/without-string-formats.ts";

const server = process.env["TILTAS_SERVER"] ?? "http://localhost:4000";

export default defineConfig({
  plugins: [
    compiledCatalogs(),
    layerOrder(),
    withoutJsonSchema(),
    withoutStringFormats(),
    withoutActors(),
    withoutSockets(),
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
      output: {
        // What every page needs travels in one file: a dozen small ones compress worse and ask more often.
        codeSplitting: {
          groups: [
            { name: "shell", tags: ["$initial"], priority: 1 },
            { name: "kit", test: /\/src\/(kit|format)\//, minShareCount: 3 },
            { name: "words", test: /\/packages\/domain\/src\/(?!events)/, minShareCount: 4 },
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
