import { personIdSchema } from "@tiltas/domain";
import { peerAddressHeader, type PersonView, type SignerAlarm } from "@tiltas/engine";
import { openServer, type OpenServer } from "./open-server.ts";
import { standInEngine } from "./stand-in-engine.ts";

const id = personIdSchema.parse("00000000-0000-4000-8000-000000000001");

/** Who is always signed in at a watched server. */
export const minister: PersonView = {
  id,
  email: "minister@demo.example",
  name: "Demo Minister",
  roles: ["minister"],
  country: "LT",
  demo: true,
};

/** A server on an engine that only plays one: for tests about HTTP itself. */
export type WatchedServer = {
  readonly server: OpenServer;
  /** The log's lines. */
  readonly heard: Record<string, unknown>[];
  /** How many changes came through to the engine. */
  readonly marked: () => number;
  /** From now on `person.list` fails with it; undefined lets it succeed. */
  readonly failWith: (error: Error | undefined) => void;
  /** From now on the signer refuses for this reason; undefined lets it sign. */
  readonly alarmWith: (alarm: SignerAlarm | undefined) => void;
  /** Whether the database answers from now on. */
  readonly setUp: (isUp: boolean) => void;
};

/** Answers a sign-in with what it heard: method, path, forwarded address, peer. */
const echo = async (request: Request): Promise<Response> => {
  const said = [
    request.method,
    new URL(request.url).pathname,
    request.headers.get("x-forwarded-for") ?? "-",
    request.headers.get(peerAddressHeader) ?? "-",
  ];
  const answer = new Response(await request.text(), { headers: { "x-was": said.join(" ") } });
  answer.headers.append("set-cookie", "a=1");
  answer.headers.append("set-cookie", "b=2");
  return answer;
};

/** Opens one; `server.stop()` ends it. */
export const openWatchedServer = async (): Promise<WatchedServer> => {
  const heard: Record<string, unknown>[] = [];
  let marked = 0;
  let isUp = true;
  let alarm: SignerAlarm | undefined;
  let failure: Error | undefined;
  const engine = standInEngine({
    startJobs: () => ({ stop: async () => undefined }),
    isHealthy: async () => isUp,
    pendingLeaves: async () => 3,
    findSignerAlarm: () => alarm,
    documents: {
      mostBytes: 1_048_576,
      keep: async () => {
        throw new Error("this server keeps no files");
      },
      findAlarm: () => undefined,
      open: async () => undefined,
    },
    findPerson: async () => minister,
    listPeople: async () => {
      if (failure !== undefined) throw failure;
      return [minister];
    },
    markOpened: async () => void (marked += 1),
    signIn: {
      findPerson: async () => id,
      handler: echo,
      createToken: async () => ({ token: "" }),
      setPassword: async () => undefined,
    },
  });
  return {
    server: await openServer(engine, { heard }),
    heard,
    marked: () => marked,
    failWith: (error) => {
      failure = error;
    },
    alarmWith: (next) => {
      alarm = next;
    },
    setUp: (up) => {
      isUp = up;
    },
  };
};

/** Headers our own page sends with a change. */
export const asWeb = { "content-type": "application/json", "x-tiltas-client": "web" };
