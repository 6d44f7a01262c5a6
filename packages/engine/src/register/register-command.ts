import type { CommandId, IsoDate, PersonId, registerEvents } from "@tiltas/domain";

/** What is told of people is told by the program itself, with names and addresses the ledger does not keep. */
type AboutPeople = "person.register" | "person.disable";

export type RegisterEventName = Exclude<keyof typeof registerEvents, AboutPeople>;

/** A change to a register other than a commitment: funds, frameworks, roles, delegations, policies, machines. Same ledger, own streams. */
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
