import type { Engine } from "@tiltas/engine";
import { pino } from "pino";
import { openHost, type Patience } from "../http/host.ts";
import { serve } from "../program/serve.ts";

type Given = {
  readonly patience?: Partial<Patience>;
  readonly webFolder?: string;
  readonly publicOrigin?: string;
  /** Receives the log's lines, parsed. */
  readonly heard?: Record<string, unknown>[];
};

/** A server on a free port of this machine, and how to end it. */
export type OpenServer = { readonly origin: string; readonly port: number; stop(): Promise<void> };

/** Guarantee: pino writes one JSON object per line. */
const parseLine = (line: string): Record<string, unknown> =>
  JSON.parse(line) as Record<string, unknown>;

/** Serves an engine over real HTTP on a free port; its log goes to `heard` or nowhere. */
export const openServer = async (engine: Engine, given: Given = {}): Promise<OpenServer> => {
  const { patience, webFolder = "none", publicOrigin, heard } = given;
  const log = pino(
    { level: heard === undefined ? "silent" : "debug" },
    { write: (line: string) => void heard?.push(parseLine(line)) },
  );
  const host = await openHost({
    host: "127.0.0.1",
    port: 0,
    ...(patience === undefined ? {} : { patience }),
  });
  const serving = await serve({
    host,
    engine,
    log,
    webFolder,
    ...(publicOrigin === undefined ? {} : { publicOrigin }),
  });
  return {
    origin: host.origin,
    port: Number(new URL(host.origin).port),
    stop: async () => serving.stop(),
  };
};
