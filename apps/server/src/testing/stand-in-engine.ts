import type { Engine } from "@tiltas/engine";

/** Guarantee: what is named answers as given; asking for anything else fails the test. */
export const standInEngine = (parts: Partial<Engine>): Engine =>
  new Proxy(parts, {
    get(target, name) {
      const part: unknown = Reflect.get(target, name);
      if (part !== undefined) return part;
      throw new Error(`the test's engine was asked for ${String(name)}`);
    },
  }) as Engine;
