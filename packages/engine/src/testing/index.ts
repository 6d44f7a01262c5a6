export * from "./seed.ts";
export * from "./test-engine.ts";
