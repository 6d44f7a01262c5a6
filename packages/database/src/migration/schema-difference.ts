import { withSchemaEngine } from "./schema-engine.ts";

/**
 * What would have to change for the database to be what the Prisma schema says, in SQL;
 * undefined when nothing. Checks, triggers, views and rights are outside Prisma's sight.
 */
export const findSchemaDifference = async (adminUrl: string): Promise<string | undefined> =>
  withSchemaEngine(adminUrl, async (engine, files) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "" },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? undefined : (stdout ?? "");
  });
