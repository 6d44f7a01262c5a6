/** What a reason is about, whichever layer gave it. */
export type ReasonConcern = "role" | "separation" | "already" | "state" | "conflict" | "needs" | "input" | "notFound";

export const concernOf = (reasonId: string): ReasonConcern => (reasonId === "" ? "input" : "needs");
