import type { CanonicalFault, CanonicalReason } from "./canonical.fault.ts";
import { maxDepth } from "./canonical.limits.ts";
import type { JsonValue } from "./json-value.ts";

/**
 * Guards and writes in one walk, reading each property once and running no code of the value, so what was checked is
 * what is written. Used for one value, then thrown away.
 */
export class CanonicalWriter {
  readonly #maxBytes: number;
  readonly #path: (string | number)[] = [];
  readonly #ancestors: object[] = [];
  #text = "";
  #fault: CanonicalFault | undefined;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** The canonical text, complete once `accepts` has said yes. */
  get text(): string {
    return this.#text;
  }

  /** Set once `accepts` has said no. */
  get fault(): CanonicalFault | undefined {
    return this.#fault;
  }

  accepts(value: unknown): value is JsonValue {
    return this.#write(value);
  }

  #write(value: unknown): boolean {
    switch (typeof value) {
      case "string":
        return this.#writeString(value);
      case "number":
        return this.#writeNumber(value);
      case "boolean":
        return this.#append(value ? "true" : "false");
      case "object":
        return value === null ? this.#append("null") : this.#writeNested(value);
      default:
        return this.#refuse("unsupportedType");
    }
  }

  #writeString(value: string): boolean {
    if (value.length > this.#maxBytes) return this.#refuseSize();
    const quoted = findQuoted(value);
    return quoted === undefined ? this.#refuse("loneSurrogate") : this.#append(quoted);
  }

  #writeNumber(value: number): boolean {
    if (!Number.isSafeInteger(value)) return this.#refuse("notSafeInteger");
    // RFC 8785 would write 0; refusing keeps "what is read back equals what was written" without exception.
    if (Object.is(value, -0)) return this.#refuse("negativeZero");
    return this.#append(String(value));
  }

  #writeNested(value: object): boolean {
    if (this.#ancestors.includes(value)) return this.#refuse("cycle");
    if (this.#ancestors.length === maxDepth) return this.#refuse("tooDeep");
    this.#ancestors.push(value);
    const written = Array.isArray(value) ? this.#writeArray(value) : this.#writeObject(value);
    this.#ancestors.pop();
    return written;
  }

  #writeArray(value: readonly unknown[]): boolean {
    if (Object.getPrototypeOf(value) !== Array.prototype) return this.#refuse("notPlainArray");
    // n elements need 2n + 1 characters: a length alone can be too much to walk.
    if (value.length > this.#maxBytes / 2) return this.#refuseSize();
    if (!this.#append("[")) return false;
    for (let index = 0; index < value.length; index += 1) {
      if (index > 0 && !this.#append(",")) return false;
      if (!this.#writeProperty(value, index, "sparseArray")) return false;
    }
    if (Reflect.ownKeys(value).length !== value.length + 1)
      return this.#refuse("extraArrayProperty");
    return this.#append("]");
  }

  #writeObject(value: object): boolean {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return this.#refuse("notPlainObject");
    const keys: string[] = [];
    for (const key of Reflect.ownKeys(value)) {
      if (typeof key === "symbol") return this.#refuse("symbolKey");
      keys.push(key);
    }
    // The default sort compares UTF-16 code units, as RFC 8785 section 3.2.3 asks.
    if (!areInOrder(keys)) keys.sort();
    let opening = "{";
    for (const key of keys) {
      if (!this.#writeKey(opening, key)) return false;
      if (!this.#writeProperty(value, key, "unsupportedType")) return false;
      opening = ",";
    }
    return this.#append(keys.length === 0 ? "{}" : "}");
  }

  #writeKey(opening: string, key: string): boolean {
    const quoted = findQuoted(key);
    if (quoted !== undefined) return this.#append(`${opening}${quoted}:`);
    this.#path.push(key);
    return this.#refuse("loneSurrogate");
  }

  #writeProperty(holder: object, key: string | number, absent: CanonicalReason): boolean {
    this.#path.push(key);
    const descriptor = Object.getOwnPropertyDescriptor(holder, key);
    if (descriptor === undefined) return this.#refuse(absent);
    if (!("value" in descriptor)) return this.#refuse("accessor");
    if (descriptor.enumerable !== true) return this.#refuse("nonEnumerable");
    const written = this.#write(descriptor.value);
    this.#path.pop();
    return written;
  }

  /** Counts UTF-16 units, never more than the bytes: shared branches cannot outgrow the cap unseen. */
  #append(piece: string): boolean {
    this.#text += piece;
    return this.#text.length <= this.#maxBytes || this.#refuseSize();
  }

  #refuse(reason: CanonicalReason): false {
    this.#fault ??= { path: [...this.#path], reason };
    return false;
  }

  #refuseSize(): false {
    this.#fault ??= { path: [], reason: "tooLarge" };
    return false;
  }
}

const plainText = /^[ !#-[\]-~]*$/;

/** A JSON string, escaped as RFC 8785 section 3.2.2.2 asks, which is ECMAScript's own way; undefined if ill-formed. */
function findQuoted(text: string): string | undefined {
  if (plainText.test(text)) return `"${text}"`;
  return text.isWellFormed() ? JSON.stringify(text) : undefined;
}

/** What was read from canonical bytes is, and need not be sorted again. */
function areInOrder(keys: readonly string[]): boolean {
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? "") < key);
}
