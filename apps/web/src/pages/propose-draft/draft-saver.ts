/** How the keeping of a draft stands. */
export type SaveState =
  | { readonly kind: "kept"; readonly at: string }
  | { readonly kind: "waiting" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed" }
  | { readonly kind: "ended" };

export interface DraftSaver<Body> {
  /** Keeps the body a moment later, together with what is typed until then. */
  change(body: Body): void;
  /** Keeps what is not kept yet, at once; false when the server did not take it. */
  flush(): Promise<boolean>;
  /** Keeps nothing from now on; resolves when no save is under way. */
  end(): Promise<void>;
}

interface SaverPorts<Body> {
  /** Stores a body and tells when (ISO instant). */
  readonly store: (body: Body) => Promise<string>;
  readonly onState: (state: SaveState) => void;
  /** Milliseconds of quiet before a save, and until a failed one is tried again. */
  readonly quiet?: number;
  readonly patience?: number;
}

/** Keeps a draft while it is typed: one save at a time, the last body wins, a failed one is tried again. */
export const createDraftSaver = <Body>({
  store,
  onState,
  quiet = 800,
  patience = 10_000,
}: SaverPorts<Body>): DraftSaver<Body> => {
  let unkept: { readonly body: Body } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | undefined;
  let isEnded = false;

  const wait = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), milliseconds);
  };
  const saveAll = async (): Promise<boolean> => {
    while (unkept !== undefined) {
      const { body } = unkept;
      unkept = undefined;
      onState({ kind: "saving" });
      try {
        const at = await store(body);
        onState({ kind: "kept", at });
      } catch {
        if (isEnded) return false;
        unkept ??= { body };
        onState({ kind: "failed" });
        wait(patience);
        return false;
      }
    }
    return true;
  };
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    running ??= saveAll().finally(() => (running = undefined));
    return running;
  };
  return {
    change: (body) => {
      if (isEnded) return;
      unkept = { body };
      if (running === undefined) onState({ kind: "waiting" });
      wait(quiet);
    },
    flush,
    end: async () => {
      isEnded = true;
      unkept = undefined;
      clearTimeout(timer);
      await running;
      onState({ kind: "ended" });
    },
  };
};
