export * from "./content.ts";
export * from "./seeded.ts";
export * from "./refusals.ts";
