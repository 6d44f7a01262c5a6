import { commitmentIdSchema } from "@tiltas/domain";
import type { Command } from "../engine.ts";
import { jobCommandId } from "../job-command-id.ts";

/** A live commitment of an older machine version, as it stands. */
export type OlderCommitment = {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly machine_version: number;
};

/**
 * The command that moves a commitment to the next machine version. Its id follows from where the commitment stands,
 * so that a try cut short and sent again is one command, while one that was refused may be asked anew once it moved on.
 */
export const migrateCommand = ({
  id,
  version,
  revision,
  machine_version,
}: OlderCommitment): Command => {
  const toVersion = machine_version + 1;
  return {
    event: "commitment.migrate",
    commitmentId: commitmentIdSchema.parse(id),
    payload: { toVersion },
    by: { job: "machines" },
    commandId: jobCommandId("machine", id, toVersion, version, revision),
    expectedRevision: revision,
  };
};
