import type { BundleReport, NotABundleReason } from "@tiltas/ledger";

/** What the page asks its worker. */
export interface BundleQuestion {
  readonly file: Blob;
  /** The ledger's key as one word. */
  readonly key: string;
  /** Witnesses' keys, a word each. */
  readonly witnesses: readonly string[];
}

/** What the worker tells the page. */
export type BundleMessage =
  | { readonly kind: "progress"; readonly done: number; readonly of: number }
  | { readonly kind: "report"; readonly report: BundleReport; readonly seconds: number }
  | { readonly kind: "notABundle"; readonly reason: NotABundleReason }
  | { readonly kind: "failed"; readonly message: string };
