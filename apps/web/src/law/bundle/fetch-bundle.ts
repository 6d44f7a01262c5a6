import { countEntries } from "./count-entries.ts";

/** Why no bundle came; what the server named, or `interrupted` when it stopped coming. */
export interface FetchFault {
  readonly id: string;
  readonly alike: readonly { readonly reference: string; readonly title: string }[];
}

export interface Fetched {
  readonly file: Blob;
  readonly fileName: string;
}

export interface FetchProgress {
  readonly bytes: number;
  readonly entries: number;
  /** How many entries there will be. */
  readonly of: number;
}

/** Thrown for an answer that is no bundle. */
export class BundleFetchError extends Error {
  override readonly name = "BundleFetchError";
  readonly fault: FetchFault;
  constructor(fault: FetchFault) {
    super(fault.id);
    this.fault = fault;
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

const isAlike = (value: unknown): value is FetchFault["alike"][number] =>
  typeof field(value, "reference") === "string" && typeof field(value, "title") === "string";

/** The fault a refusal names; a status of its own where it names none. */
async function faultOf(response: Response): Promise<FetchFault> {
  const body: unknown = await response.json().catch(() => undefined);
  const fault = field(field(field(body, "error"), "data"), "fault");
  const [id, alike] = [field(fault, "id"), field(fault, "alike")];
  return {
    id: typeof id === "string" ? id : `status${response.status}`,
    alike: Array.isArray(alike) ? alike.filter(isAlike) : [],
  };
}

const fileNameOf = (response: Response): string =>
  /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "bundle.zip";

const mostHeld = 8_388_608;

/** Puts the parts of a file away as they come: the browser keeps what is a Blob outside the page's memory. */
function openFile(): {
  readonly add: (part: Uint8Array<ArrayBuffer>) => void;
  readonly close: () => Blob;
} {
  let file = new Blob([]);
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  const put = (): void => {
    file = new Blob([file, ...parts], { type: "application/zip" });
    parts = [];
    held = 0;
  };
  return {
    add: (part) => {
      parts.push(part);
      held += part.length;
      if (held >= mostHeld) put();
    },
    close: () => {
      put();
      return file;
    },
  };
}

/** Fetches a bundle, telling how far it is. Throws BundleFetchError, or what `signal` was aborted with. */
export async function fetchBundle(
  href: string,
  signal: AbortSignal,
  onProgress: (progress: FetchProgress) => void,
): Promise<Fetched> {
  const response = await fetch(href, { signal });
  if (!response.ok || response.body === null) throw new BundleFetchError(await faultOf(response));
  const of = Number(response.headers.get("x-tiltas-entries") ?? 0);
  const progress = { bytes: 0, entries: 0 };
  let told = 0;
  const tell = (): void => {
    const now = performance.now();
    // More often nobody sees, and the page would be busy drawing.
    if (now - told < 100) return;
    told = now;
    onProgress({ ...progress, of });
  };
  onProgress({ ...progress, of });
  const counter = countEntries((entries) => {
    progress.entries = entries;
    tell();
  });
  const file = openFile();
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    progress.bytes += next.value.length;
    file.add(next.value);
    counter.push(next.value);
    tell();
  }
  return { file: file.close(), fileName: fileNameOf(response) };
}
