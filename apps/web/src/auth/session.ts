import { queryClient, trpc } from "../api/trpc.ts";
import type { Person } from "./person.ts";

const me = trpc.session.me.queryOptions(undefined, {
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** Who is signed in; null if nobody. Asks the server once and then remembers. */
export async function loadPerson(): Promise<Person | null> {
  const { person } = await queryClient.query({ ...me, staleTime: "static" });
  return person;
}

/** Forgets who is signed in and everything read for them. */
export async function forgetPerson(): Promise<void> {
  await queryClient.cancelQueries();
  queryClient.clear();
}
