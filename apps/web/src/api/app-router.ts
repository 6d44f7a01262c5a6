export type { AppRouter } from "@tiltas/server";
