export * from "./content.ts";
export * from "./seeded.ts";
