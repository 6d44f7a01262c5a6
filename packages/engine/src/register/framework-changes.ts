import type { Framework } from "@tiltas/domain";
import type { RegisterChange } from "./register-change.ts";

/** Opens a framework. */
export const openFramework = (framework: Framework): RegisterChange => ({
  lawful: true,
  stream: `framework/${framework.id}`,
  parts: [
    {
      name: "framework_opened",
      sql: `INSERT INTO framework (id, code, name, kind, leads, members, milestones, earmark_ceiling)
        SELECT $1::uuid, $2::text, $3::text, $4::text, $5::text[], $6::text[], $7::jsonb, $8::numeric FROM head`,
      values: [
        framework.id,
        framework.code,
        framework.name,
        framework.kind,
        framework.leads,
        framework.members,
        JSON.stringify(framework.milestones),
        framework.earmarkCeiling?.amount ?? null,
      ],
    },
  ],
});
