import { argon2, type Argon2Parameters, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };

/** RFC 9106 Argon2id; the first choice of OWASP's list (46 MiB) with a second pass. KiB, passes, lanes. */
const cost: Cost = { memory: 47_104, passes: 2, parallelism: 1 };
const tagLength = 32;

const derive = promisify<"argon2id", Argon2Parameters, Buffer>(argon2);

const hashWith = async (
  password: string,
  nonce: Buffer,
  { memory, passes, parallelism }: Cost,
): Promise<Buffer> =>
  derive("argon2id", {
    message: password.normalize("NFC"),
    nonce,
    memory,
    passes,
    parallelism,
    tagLength,
  });

const plain = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");

/** The password's hash in PHC string format, its cost and salt recorded in it. */
export const hashPassword = async (password: string, salt: Buffer): Promise<string> => {
  const { memory, passes, parallelism } = cost;
  const tag = await hashWith(password, salt, cost);
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(salt)}$${plain(tag)}`;
};

const shape =
  /^\$argon2id\$v=19\$m=(?<memory>\d{1,7}),t=(?<passes>\d{1,2}),p=(?<parallelism>\d{1,2})\$(?<salt>[A-Za-z0-9+/]+)\$(?<tag>[A-Za-z0-9+/]+)$/;

/** Whether a password has a hash, at the cost the hash names; false for text that is no such hash. */
export const hasHash = async (password: string, hash: string): Promise<boolean> => {
  const found = shape.exec(hash)?.groups;
  if (found === undefined) return false;
  const { memory, passes, parallelism, salt = "", tag = "" } = found;
  const nonce = Buffer.from(salt, "base64");
  const expected = Buffer.from(tag, "base64");
  const named = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  };
  const actual = await hashWith(password, nonce, named);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
};
