import type { CommandId, IsoDate, PersonId, registerEvents } from "@tiltas/domain";

export type RegisterEventName = keyof typeof registerEvents;

/** A change to a register other than a commitment: funds, frameworks, delegations, policies, machines. Same ledger, own streams. */
export type RegisterCommand = {
  readonly event: RegisterEventName;
  readonly payload: unknown;
  readonly commandId: CommandId;
  readonly by: PersonId | "system";
  readonly effectiveOn?: IsoDate;
};

export type RegisterReceipt = {
  readonly stream: string;
  readonly version: number;
  readonly entryHash: string;
};
