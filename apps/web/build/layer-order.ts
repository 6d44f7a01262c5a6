import type { Plugin } from "vite";

/** The cascade layers, weakest first. */
export const layers = ["reset", "tokens", "base", "kit", "shell", "page", "print"] as const;

const order = `@layer ${layers.join(", ")};\n`;

/**
 * Puts the order of the cascade layers before every style sheet. The first sheet to load decides the order,
 * and with a sheet per lazy chunk that may be any of them.
 */
export function layerOrder(): Plugin {
  return {
    name: "tiltas-layer-order",
    enforce: "pre",
    transform(code, id) {
      return /\/src\/.*\.css($|\?)/.test(id) ? { code: order + code, map: null } : undefined;
    },
  };
}
