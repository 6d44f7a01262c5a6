export * from "./kiel-file.ts";
