import { createHash } from "node:crypto";
import { readdir, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import type { CommitmentId, Role } from "@tiltas/domain";
import { aContent } from "@tiltas/domain/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendRaw } from "../src/testing/raw-request.ts";
import { newCommand, openWorld, type World } from "./world.ts";

let world: World;
let commitmentId: CommitmentId;

beforeAll(async () => {
  world = await openWorld({ documents: { mostBytes: 1_048_576 } });
  const content = aContent({ amount: "100000.00" });
  const receipt = await world.clientOf("proposer").commitment.propose.mutate({
    commandId: newCommand(),
    content,
  });
  ({ commitmentId } = receipt);
});
afterAll(async () => world[Symbol.asyncDispose]());

const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(300_000, "a")]);
const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

type Headers = Readonly<Record<string, string>>;

const signedIn = (role: Role): Headers => ({ authorization: `Bearer ${world.member(role).token}` });

const upload = async (body: Buffer, headers: Headers = {}, role: Role = "proposer") =>
  fetch(`${world.server.origin}/documents`, {
    method: "POST",
    headers: { "content-type": "application/pdf", ...signedIn(role), ...headers },
    body: Uint8Array.from(body),
  });

const errorOf = async (answer: Response): Promise<unknown> => {
  expect(answer.headers.get("content-type")).toBe("application/json");
  return answer.json();
};

let attached = 0;

/** Uploads a file and attaches it; returns the address of its download. */
const attach = async (bytes: Buffer, fileName: string): Promise<string> => {
  const answer = await upload(bytes);
  expect(answer.status).toBe(201);
  const kept = (await answer.json()) as { sha256: string; size: number; mediaType: string };
  attached += 1;
  const documentId = `00000000-0000-4000-8000-0000000000d${attached}`;
  await world.clientOf("proposer").document.attach.mutate({
    commandId: newCommand(),
    commitmentId,
    expectedRevision: 1,
    document: { documentId, kind: "quote", title: "Quote", fileName, ...kept },
  });
  return `/documents/${commitmentId}/${documentId}`;
};

const get = async (path: string, role: Role = "auditor", method = "GET") =>
  fetch(world.server.origin + path, { method, headers: signedIn(role) });

const pathOf = (sha256: string): string =>
  join(world.ground.dataDir, "documents", sha256.slice(0, 2), sha256);

test("a file that is uploaded is answered with its SHA-256, size and type", async () => {
  const answer = await upload(pdf);
  expect(answer.status).toBe(201);
  expect(await answer.json()).toEqual({
    sha256: sha256Of(pdf),
    size: pdf.length,
    mediaType: "application/pdf",
  });
});

test("an attached file comes back byte by byte, as an attachment nothing can run in", async () => {
  const answer = await get(await attach(pdf, "Aktas Nr. 7, pasirašytas.pdf"));
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": String(pdf.length),
    "content-disposition":
      "attachment; filename=\"Aktas Nr. 7, pasira_ytas.pdf\"; filename*=UTF-8''Aktas%20Nr.%207%2C%20pasira%C5%A1ytas.pdf",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
    "repr-digest": `sha-256=:${createHash("sha256").update(pdf).digest("base64")}:`,
  });
  expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
});

test("a retired document can still be downloaded, and says that it is retired", async () => {
  const path = await attach(pdf, "quote.pdf");
  await world.clientOf("proposer").document.retire.mutate({
    commandId: newCommand(),
    commitmentId,
    expectedRevision: 1,
    documentId: path.slice(-36),
    reason: "A newer one came.",
  });
  const answer = await get(path, "auditor", "HEAD");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("x-tiltas-retired")).toBe("true");
  expect(answer.headers.get("content-disposition")).toContain('filename="retired-quote.pdf"');
});

test.each(["auditor", "administrator"] as const)("an %s uploads nothing", async (role) => {
  const answer = await upload(pdf, {}, role);
  expect(answer.status).toBe(403);
});

test("whoever is not signed in neither uploads nor downloads", async () => {
  expect((await upload(pdf, { authorization: "", "x-tiltas-client": "web" })).status).toBe(401);
  expect((await fetch(`${world.server.origin}/documents/a/b`)).status).toBe(401);
});

test.each<[string, Headers, number]>([
  ["without the client header", { authorization: "" }, 403],
  ["from another site", { "sec-fetch-site": "cross-site" }, 403],
  ["compressed", { "content-encoding": "gzip" }, 415],
])("a file sent %s is turned away", async (_, headers, status) => {
  expect((await upload(pdf, headers)).status).toBe(status);
});

test("bytes of another type than declared, or of one that is not kept, are a 415 naming what was found", async () => {
  const executable = Buffer.from("MZ\u0000\u0001", "latin1");
  expect((await upload(executable)).status).toBe(415);
  expect(await errorOf(await upload(executable))).toMatchObject({
    error: {
      message:
        "The content-type says application/pdf; the bytes are application/vnd.microsoft.portable-executable.",
      data: {
        code: "UNSUPPORTED_MEDIA_TYPE",
        refusal: {
          reasons: [
            {
              id: "fileTypeDiffers",
              facts: { found: "application/vnd.microsoft.portable-executable" },
            },
          ],
        },
      },
    },
  });
  const gif = await upload(Buffer.from("GIF89a"), { "content-type": "application/octet-stream" });
  expect(await errorOf(gif)).toMatchObject({
    error: { message: "Files of type image/gif are not kept." },
  });
});

test("an empty file is a 400", async () => {
  expect((await upload(Buffer.alloc(0))).status).toBe(400);
});

test("a file above the limit is a 413 naming it, announced or not", async () => {
  const large = Buffer.concat([pdf, Buffer.alloc(1_048_576)]);
  const announced = await upload(large);
  expect(announced.status).toBe(413);
  expect(await errorOf(announced)).toMatchObject({
    error: { message: "A file has at most 1 MiB.", data: { code: "PAYLOAD_TOO_LARGE" } },
  });
  const { authorization } = signedIn("proposer");
  const piece = "a".repeat(600_000);
  const chunk = `${piece.length.toString(16)}\r\n${piece}\r\n`;
  const head = `POST /documents HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: text/plain\r\ntransfer-encoding: chunked\r\n\r\n`;
  const heard = await sendRaw(world.server.port, `${head}${chunk}${chunk}0\r\n\r\n`);
  expect(heard).toContain("413");
  expect(heard).toContain("fileTooLarge");
});

test("an upload that breaks off leaves nothing", async () => {
  const { authorization } = signedIn("proposer");
  const head = `POST /documents HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: text/plain\r\ncontent-length: 5000\r\n\r\n`;
  const before = await readdir(join(world.ground.dataDir, "documents"));
  await new Promise<void>((resolve) => {
    const socket = connect(world.server.port, "127.0.0.1", () =>
      socket.write(`${head}half of it`, () => setTimeout(() => socket.destroy(), 100)),
    );
    socket.on("close", () => resolve());
  });
  await expect
    .poll(async () => readdir(join(world.ground.dataDir, "documents", "drafts")))
    .toEqual([]);
  expect(await readdir(join(world.ground.dataDir, "documents"))).toEqual(before);
});

test.each([
  "/documents",
  "/documents/",
  "/documents/a/b",
  "/documents/../../etc/passwd",
  "/documents/%2e%2e/%2e%2e",
  "/documents/00000000-0000-4000-8000-000000000001/00000000-0000-4000-8000-000000000002",
])("%s is no document", async (path) => {
  const { authorization } = signedIn("auditor");
  const heard = await sendRaw(
    world.server.port,
    `GET ${path} HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\nconnection: close\r\n\r\n`,
  );
  expect(heard).toMatch(/^HTTP\/1\.1 404/);
});

test("a file changed on disk is never served as if it were whole, and health says so", async () => {
  const small = Buffer.from("%PDF-1.7 small");
  const large = Buffer.concat([Buffer.from("%PDF-1.7 large"), Buffer.alloc(900_000, "b")]);
  const paths = [await attach(small, "small.pdf"), await attach(large, "large.pdf")];
  const health = async () => (await fetch(`${world.server.origin}/health`)).json();
  expect(await health()).toMatchObject({ documentAlarm: null });

  await writeFile(pathOf(sha256Of(small)), "%PDF-1.7 smalL");
  const answer = await get(paths[0] ?? "");
  expect(answer.status).toBe(500);
  expect(await health()).toMatchObject({ documentAlarm: "documentChanged" });

  const changed = Buffer.from(large);
  changed[899_999] = 0;
  await writeFile(pathOf(sha256Of(large)), changed);
  const broken = await get(paths[1] ?? "");
  expect(broken.status).toBe(200);
  await expect(broken.arrayBuffer()).rejects.toThrow("terminated");

  await rm(pathOf(sha256Of(small)));
  expect((await get(paths[0] ?? "")).status).toBe(500);
  expect(await health()).toMatchObject({ documentAlarm: "documentMissing" });
});
