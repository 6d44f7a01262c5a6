// The characters the domain refuses (packages/domain/src/text.ts), which a source may still hold.
const forbidden =
  // oxlint-disable-next-line no-control-regex -- naming the control characters is this expression's purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

export type FittedText = { readonly text: string; readonly cut: boolean };

const lastWhole = (text: string, max: number): string => {
  const unit = text.charCodeAt(max - 1);
  return text.slice(0, unit >= 0xd800 && unit <= 0xdbff ? max - 1 : max);
};

const shorten = (text: string, max: number): FittedText => {
  if (text.length <= max) return { text, cut: false };
  const kept = lastWhole(text, max - 1);
  const blank = kept.lastIndexOf(" ");
  return { text: `${blank > max / 2 ? kept.slice(0, blank) : kept}…`.trim(), cut: true };
};

const clean = (text: string): string =>
  text.toWellFormed().replaceAll(forbidden, "").normalize("NFC").replaceAll(/\r\n?/g, "\n");

/** One line of at most `max` characters as the domain takes it; cut at a blank and ended with an ellipsis when longer. */
export const fitLine = (text: string, max: number): FittedText =>
  shorten(clean(text).replaceAll(/\s+/g, " ").trim(), max);

/** Several lines of at most `max` characters as the domain takes them. */
export const fitLong = (text: string, max: number): FittedText => shorten(clean(text).trim(), max);
