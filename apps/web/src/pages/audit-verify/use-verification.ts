import type { BundleReport } from "@tiltas/ledger";
import { useEffect, useRef, useState } from "react";
import type { BundleMessage, BundleQuestion } from "../../law/bundle/bundle-message.ts";
import { startVerification } from "../../law/bundle/start-verification.ts";

/** A bundle chosen with the key to judge it by, and where that key came from. */
export interface ChosenBundle extends BundleQuestion {
  readonly name: string;
  /** The server told the key: then the key itself is not proved. */
  readonly isKeyTold: boolean;
}

/** How far the verification of a bundle is, or what it came to. */
export type Verification =
  | { readonly is: "none" }
  | { readonly is: "running"; readonly chosen: ChosenBundle; readonly share: number }
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

/** One verification at a time, in a worker; leaving the page ends it. */
export function useVerification(): {
  readonly verification: Verification;
  readonly start: (chosen: ChosenBundle) => void;
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
  const stop = (): void => {
    end.current?.();
    setVerification((now) => ("chosen" in now ? { is: "stopped", chosen: now.chosen } : now));
  };
  return { verification, start, stop };
}
