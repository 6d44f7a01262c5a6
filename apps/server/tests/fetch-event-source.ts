type Listener = (event: { data: string; lastEventId: string }) => void;

/** The part of the browser's EventSource that tRPC's client uses, over fetch, with headers; it does not reconnect. */
export class FetchEventSource {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSED = 2;
  readyState: number = this.CONNECTING;
  readonly #listeners = new Map<string, Listener[]>();
  readonly #leaving = new AbortController();

  constructor(url: string, init?: { headers?: Record<string, string> }) {
    void this.#read(url, init?.headers ?? {});
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.set(
      type,
      (this.#listeners.get(type) ?? []).filter((each) => each !== listener),
    );
  }

  close(): void {
    this.readyState = this.CLOSED;
    this.#leaving.abort();
  }

  #tell(type: string, text = "", lastEventId = ""): void {
    for (const listener of this.#listeners.get(type) ?? []) listener({ data: text, lastEventId });
  }

  #tellBlock(block: string): void {
    const fields = new Map(
      block
        .split("\n")
        .map((line) => [line.split(": ", 1)[0] ?? "", line.slice(line.indexOf(": ") + 2)]),
    );
    const text = fields.get("data");
    if (text !== undefined)
      this.#tell(fields.get("event") ?? "message", text, fields.get("id") ?? "");
  }

  async #read(url: string, headers: Record<string, string>): Promise<void> {
    try {
      const { body, ok } = await fetch(url, { headers, signal: this.#leaving.signal });
      if (!ok || body === null) throw new Error("no stream");
      this.readyState = this.OPEN;
      this.#tell("open");
      let waiting = "";
      for await (const text of body.pipeThrough(new TextDecoderStream())) {
        const blocks = (waiting + text).split("\n\n");
        waiting = blocks.pop() ?? "";
        for (const block of blocks) this.#tellBlock(block.trim());
      }
    } catch {
      // As in a browser the reason is not told; the state is.
    }
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.#tell("error");
  }
}
