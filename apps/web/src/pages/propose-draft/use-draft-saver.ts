import { useEffect, useRef, useState } from "react";
import { api, queryClient, trpc } from "../../api/trpc.ts";
import type { DraftBody } from "../propose/draft-body.ts";
import { createDraftSaver, type SaveState } from "./draft-saver.ts";

/** Keeps a draft on the server while it is typed, also when the page is left. */
export const useDraftSaver = (id: string, body: DraftBody, savedAt: string) => {
  const [state, setState] = useState<SaveState>({ kind: "kept", at: savedAt });
  const [saver] = useState(() =>
    createDraftSaver<DraftBody>({
      store: async (next) => {
        const saved = await api.draft.save.mutate({ id, body: next });
        queryClient.setQueryData(trpc.draft.byId.queryKey({ id }), saved);
        void queryClient.invalidateQueries({ queryKey: trpc.draft.list.queryKey() });
        return saved.savedAt;
      },
      onState: setState,
    }),
  );
  const key = JSON.stringify(body);
  const keptKey = useRef(key);
  useEffect(() => {
    if (keptKey.current === key) return;
    keptKey.current = key;
    saver.change(body);
  }, [key, body, saver]);
  useEffect(() => () => void saver.flush(), [saver]);
  useLeaveWarning(state.kind !== "kept" && state.kind !== "ended");
  return { state, saver };
};

/** The browser asks before a tab with unkept text closes. */
function useLeaveWarning(isUnkept: boolean): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (isUnkept) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnkept]);
}
