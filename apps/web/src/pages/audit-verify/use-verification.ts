import type { BundleReport } from "@tiltas/ledger";
import { useEffect, useRef, useState } from "react";
import type { BundleMessage, BundleQuestion } from "../../law/bundle/bundle-message.ts";
import {
  BundleFetchError,
  type FetchFault,
  fetchBundle,
  type FetchProgress,
} from "../../law/bundle/fetch-bundle.ts";
import { startVerification } from "../../law/bundle/start-verification.ts";
import { evidenceHref } from "../audit-exports/scope-of-search.ts";

/** The keys to judge by, and where the ledger's came from. */
export interface ChosenKeys extends Omit<BundleQuestion, "file"> {
  /** The server told the key: then the key itself is not proved. */
  readonly isKeyTold: boolean;
}

/** A bundle chosen with the keys to judge it by. */
export interface ChosenBundle extends ChosenKeys, BundleQuestion {
  readonly name: string;
}

/** How far the verification of a bundle is, or what it came to. */
export type Verification =
  | { readonly is: "none" }
  | { readonly is: "running"; readonly chosen: ChosenBundle; readonly share: number }
  | { readonly is: "fetching"; readonly progress: FetchProgress }
  | { readonly is: "fetchStopped" }
  | { readonly is: "notFetched"; readonly fault: FetchFault }
  | { readonly is: "stopped"; readonly chosen: ChosenBundle }
  | {
      readonly is: "done";
      readonly chosen: ChosenBundle;
      readonly report: BundleReport;
      readonly seconds: number;
    }
  | { readonly is: "notABundle"; readonly chosen: ChosenBundle; readonly reason: string }
  | { readonly is: "failed"; readonly chosen: ChosenBundle; readonly message: string };

const after = (chosen: ChosenBundle, message: BundleMessage): Verification => {
  switch (message.kind) {
    case "progress":
      return { is: "running", chosen, share: message.of === 0 ? 0 : message.done / message.of };
    case "report":
      return { is: "done", chosen, report: message.report, seconds: message.seconds };
    case "notABundle":
      return { is: "notABundle", chosen, reason: message.reason };
    case "failed":
      return { is: "failed", chosen, message: message.message };
    default:
      return message satisfies never;
  }
};

const stopped = (now: Verification): Verification => {
  if (now.is === "fetching") return { is: "fetchStopped" };
  return now.is === "running" ? { is: "stopped", chosen: now.chosen } : now;
};

const faultOf = (thrown: unknown): FetchFault =>
  thrown instanceof BundleFetchError ? thrown.fault : { id: "interrupted", alike: [] };

/** One verification at a time, in a worker; leaving the page ends it. */
export function useVerification(): {
  readonly verification: Verification;
  readonly start: (chosen: ChosenBundle) => void;
  /** Fetches every entry there is from this server, and judges it; no file is chosen or saved. */
  readonly startWhole: (keys: ChosenKeys) => void;
  readonly stop: () => void;
} {
  const [verification, setVerification] = useState<Verification>({ is: "none" });
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);
  const start = (chosen: ChosenBundle): void => {
    end.current?.();
    setVerification({ is: "running", chosen, share: 0 });
    end.current = startVerification(chosen, (message) => setVerification(after(chosen, message)));
  };
  const startWhole = (keys: ChosenKeys): void => {
    end.current?.();
    const leaving = new AbortController();
    end.current = () => leaving.abort();
    const tell = (next: Verification): void => {
      if (!leaving.signal.aborted) setVerification(next);
    };
    const fetchThenStart = async (): Promise<void> => {
      tell({ is: "fetching", progress: { bytes: 0, entries: 0, of: 0 } });
      try {
        const { file, fileName } = await fetchBundle(
          evidenceHref({ kind: "everything" }),
          leaving.signal,
          (progress) => tell({ is: "fetching", progress }),
        );
        if (!leaving.signal.aborted) start({ ...keys, file, name: fileName });
      } catch (thrown) {
        tell({ is: "notFetched", fault: faultOf(thrown) });
      }
    };
    void fetchThenStart();
  };
  const stop = (): void => {
    end.current?.();
    setVerification(stopped);
  };
  return { verification, start, startWhole, stop };
}
