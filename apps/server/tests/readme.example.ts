import type { AppRouter } from "@tiltas/server";
import { createTRPCClient, httpBatchLink } from "@trpc/client";

export const submit = async (origin: string, token: string, reference: string) => {
  const headers = { authorization: `Bearer ${token}` };
  const links = [httpBatchLink({ url: `${origin}/trpc`, headers })];
  const api = createTRPCClient<AppRouter>({ links });
  const { commitmentId, revision } = await api.commitment.byReference.query({ reference });
  const commandId = crypto.randomUUID(); // sent again, it gives the same answer and no second effect
  const command = { commandId, commitmentId, expectedRevision: revision };
  const receipt = await api.commitment.submit.mutate(command);
  const { way } = await api.commitment.explain.query({ commitmentId });
  return { receipt, next: way[0]?.roles };
};
