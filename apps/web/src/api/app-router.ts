// Once the server is there this file is one line: export type { AppRouter } from "@tiltas/server";
export type { AppRouter } from "./router-outline.ts";
