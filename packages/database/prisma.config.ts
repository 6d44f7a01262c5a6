import { defineConfig } from "prisma/config";

// `generate` asks for a native engine it never calls; Node's own path keeps it offline.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;
process.env["CHECKPOINT_DISABLE"] ??= "1";

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env["DATABASE_ADMIN_URL"] ?? process.env["DATABASE_URL"] ?? "" },
});
