import type { EvidenceScope } from "@tiltas/domain";
import { useSyncExternalStore } from "react";
import {
  BundleFetchError,
  type FetchFault,
  fetchBundle,
  type FetchProgress,
} from "../../law/bundle/fetch-bundle.ts";
import { saveFile } from "./save-file.ts";
import { evidenceHref } from "./scope-of-search.ts";

/** A bundle asked for since the application was opened; it goes on being fetched on every page. */
export interface SessionBundle extends FetchProgress {
  readonly id: number;
  readonly scope: EvidenceScope;
  readonly state: "running" | "done" | "stopped" | "failed";
  readonly fileName?: string;
  /** Where the browser keeps the file. */
  readonly href?: string;
  readonly fault?: FetchFault;
}

let bundles: readonly SessionBundle[] = [];
const stops = new Map<number, AbortController>();
const listeners = new Set<() => void>();

const publish = (next: readonly SessionBundle[]): void => {
  bundles = next;
  for (const listener of listeners) listener();
};

const change = (id: number, changed: Partial<SessionBundle>): void =>
  publish(bundles.map((bundle) => (bundle.id === id ? { ...bundle, ...changed } : bundle)));

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const interrupted: FetchFault = { id: "interrupted", alike: [] };

/** Begins to fetch a bundle; it is saved when it is whole. */
export async function startBundle(scope: EvidenceScope): Promise<void> {
  const id = bundles.length + 1;
  const stop = new AbortController();
  stops.set(id, stop);
  const begun = { id, scope, state: "running", bytes: 0, entries: 0, of: 0 } as const;
  publish([begun, ...bundles]);
  try {
    const { file, fileName } = await fetchBundle(evidenceHref(scope), stop.signal, (progress) =>
      change(id, progress),
    );
    const href = URL.createObjectURL(file);
    const { of } = bundles.find((bundle) => bundle.id === id) ?? begun;
    change(id, { state: "done", entries: of, bytes: file.size, fileName, href });
    saveFile(href, fileName);
  } catch (thrown) {
    const fault = thrown instanceof BundleFetchError ? thrown.fault : interrupted;
    change(id, stop.signal.aborted ? { state: "stopped" } : { state: "failed", fault });
  } finally {
    stops.delete(id);
  }
}

/** Stops fetching; nothing of the file is kept. */
export function stopBundle(id: number): void {
  stops.get(id)?.abort();
}

/** The bundles of this session, newest first. */
export function useSessionBundles(): readonly SessionBundle[] {
  return useSyncExternalStore(subscribe, () => bundles);
}
