import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { Engine } from "@tiltas/engine";
import { type Logger, pino } from "pino";
import { createLeafFeed } from "../live/leaf-feed.ts";
import { createTrpcDoor, createTrpcDoors, type TrpcDoors } from "../http/trpc-door.ts";
import { beginVisit } from "../http/visit.ts";

/** The router behind tRPC's own adapter alone, and behind the door with the bridge in it, on loopback ports. */
export type TwoHosts = {
  readonly adapter: number;
  readonly bridge: number;
  /** What each door's log heard of failures. */
  readonly heard: Readonly<Record<"adapter" | "bridge", unknown[]>>;
  close(): Promise<void>;
};

const listen = async (
  listener: TrpcDoors["adapter"],
): Promise<{ server: Server; port: number }> => {
  const server = createServer((request, response) => {
    beginVisit(request);
    Promise.resolve(listener(request, response)).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : new Error(String(error))),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { server, port: address.port };
};

const logInto = (lines: unknown[]): Logger =>
  pino({ level: "error" }, { write: (line: string) => void lines.push(line) });

/** Opens both on one engine. */
export const openTwoHosts = async (engine: Engine): Promise<TwoHosts> => {
  const unexpected: unknown[] = [];
  const leaves = createLeafFeed(engine, { onError: (error) => unexpected.push(error) });
  const heard: TwoHosts["heard"] = { adapter: [], bridge: [] };
  const doors = {
    adapter: createTrpcDoors({ engine, leaves, log: logInto(heard.adapter) }).adapter,
    bridge: createTrpcDoor({ engine, leaves, log: logInto(heard.bridge) }),
  };
  const [adapter, bridge] = await Promise.all([listen(doors.adapter), listen(doors.bridge)]);
  return {
    adapter: adapter.port,
    bridge: bridge.port,
    heard,
    close: async () => {
      leaves.end();
      if (unexpected.length > 0) throw new AggregateError(unexpected, "the leaf feed failed");
      for (const { server } of [adapter, bridge]) {
        const closed = once(server, "close");
        server.close();
        server.closeAllConnections();
        await closed;
      }
    },
  };
};
