// The characters the domain refuses (packages/domain/src/text.ts), which a source may still hold.
const forbidden =
  /[^\P{Cc}\t\n\r]|[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u061c\u2800\ufff9-\ufffb]/gu;
const isPlain = /^[ -~]*$/;

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

const clean = (text: string): string => {
  if (isPlain.test(text)) return text;
  const shown = text.toWellFormed().replaceAll(forbidden, "");
  return shown.normalize("NFC").replaceAll(/\r\n?/g, "\n");
};

/** One line of at most `max` characters as the domain takes it; cut at a blank and ended with an ellipsis when longer. */
export const fitLine = (text: string, max: number): FittedText =>
  shorten(
    clean(text)
      .trim()
      .replaceAll(/\s{2,}|[^\S ]/g, " "),
    max,
  );

/** Several lines of at most `max` characters as the domain takes them. */
export const fitLong = (text: string, max: number): FittedText => shorten(clean(text).trim(), max);
