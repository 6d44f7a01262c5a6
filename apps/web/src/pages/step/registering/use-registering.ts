import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { findRefusal } from "../../../api/failure.ts";
import { queryClient } from "../../../api/trpc.ts";
import { type CommandIds, createCommandIds } from "../sending/command-ids.ts";

/** What the server answers to a change of a register. */
interface RegisterReceipt {
  readonly stream: string;
  readonly version: number;
  readonly entryHash: string;
}

/** Sends a change with the command id its body gets. */
export type SendChange<Change> = (
  change: Change,
  commandIdOf: CommandIds,
) => Promise<RegisterReceipt>;

/** The entry's leaf is laid a moment after its receipt; lists that go by leaves have it only then. */
const readAgainAfterMs = [0, 1_000, 5_000] as const;

const readAgain = (): void => {
  for (const after of readAgainAfterMs)
    setTimeout(() => void queryClient.invalidateQueries(), after);
};

/** Sends a change of a register; a retry after a lost answer carries the same command id, after an answer another. */
export const useRegistering = <Change>(send: SendChange<Change>) => {
  const [commandIds, setCommandIds] = useState(() => createCommandIds());
  const renew = (): void => setCommandIds(() => createCommandIds());
  return useMutation({
    mutationFn: async (change: Change) => ({ ...(await send(change, commandIds)), change }),
    onSuccess: () => {
      renew();
      readAgain();
    },
    onError: (error) => {
      if (findRefusal(error) !== undefined) renew();
    },
  });
};
