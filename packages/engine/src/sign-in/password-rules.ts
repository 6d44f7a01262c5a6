import { InputError } from "../input-error.ts";
import { breachedWords } from "./breached-passwords.ts";

export const shortestPassword = 12;
export const longestPassword = 256;
const fewestDifferent = 5;

const looksLike: ReadonlyMap<string, string> = new Map([
  ["0", "o"],
  ["1", "i"],
  ["3", "e"],
  ["4", "a"],
  ["5", "s"],
  ["7", "t"],
  ["@", "a"],
  ["$", "s"],
  ["!", "i"],
]);

const asLetters = (text: string): string =>
  Array.from(text, (letter) => looksLike.get(letter) ?? letter).join("");

// Longest first, so that `password` is not taken for `pass` and a remainder.
const words = breachedWords.toSorted((a, b) => b.length - a.length);

const isMadeOf = (letters: string, own: readonly string[]): boolean => {
  let rest = letters;
  for (const word of [...own, ...words]) rest = rest.replaceAll(word, "");
  return rest.length <= 1;
};

/** Without the digits and signs people add before and behind. */
const core = (text: string): string => text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");

const lettersOnly = (text: string): string => text.replaceAll(/[^\p{L}]/gu, "");

/** Text that is nothing but such words, digits and punctuation, read as written or with digits for letters. */
const isGuessable = (password: string, own: readonly string[]): boolean => {
  const lower = password.normalize("NFKC").toLowerCase();
  return isMadeOf(lettersOnly(lower), own) || isMadeOf(lettersOnly(asLetters(core(lower))), own);
};

const isRun = (text: string): boolean =>
  Array.from(text).every(
    (letter, index, all) =>
      index === 0 || (letter.codePointAt(0) ?? 0) - (all[index - 1]?.codePointAt(0) ?? 0) === 1,
  );

const refuse = (reason: string, message: string): InputError =>
  new InputError("password", reason, message);

/** What is against a password for this person; undefined when nothing is. At least 15 characters are advised. */
export const findPasswordFault = (
  password: string,
  person: { readonly email: string; readonly name: string },
): InputError | undefined => {
  const length = Array.from(password).length;
  if (length < shortestPassword)
    return refuse("passwordTooShort", `needs at least ${shortestPassword} characters, better 15`);
  if (length > longestPassword)
    return refuse("passwordTooLong", `must have at most ${longestPassword} characters`);
  if (new Set(password).size < fewestDifferent || isRun(password))
    return refuse("passwordTooSimple", "repeats or counts through a few characters");
  const own = [...person.email.split("@"), ...person.name.split(/\s+/)]
    .map((word) => lettersOnly(word.toLowerCase()))
    .filter((word) => word.length > 2);
  return isGuessable(password, own)
    ? refuse("passwordBreached", "is made of words found in published breaches or in your own name")
    : undefined;
};
