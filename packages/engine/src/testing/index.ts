export * from "./command.builder.ts";
export * from "./document.builder.ts";
export * from "./register.builder.ts";
export * from "./seed.ts";
export * from "./sound.ts";
export * from "./test-cluster.ts";
export * from "./test-engine.ts";
