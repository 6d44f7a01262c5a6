export * from "./cast.ts";
export * from "./play.ts";
export * from "./every-move.ts";
export * from "./explore.ts";
export * from "./law.ts";
export * from "./cast-attempts.ts";
export * from "./place-key.ts";
export * from "./route-classes.ts";
