/** Breaks a label at `between` into lines of about `most` characters; a longer part has a line of its own. */
export function labelLines(label: string, most: number, between = " "): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(between)) {
    const last = lines.at(-1);
    const longer = `${last ?? ""}${between}${word}`;
    if (last === undefined || longer.length > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** How many characters the longest word of these labels has. */
export function longestWord(labels: readonly string[]): number {
  return Math.max(0, ...labels.flatMap((label) => label.split(" ")).map(({ length }) => length));
}
