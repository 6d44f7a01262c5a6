/** Breaks a label at a space into at most two lines of about `most` characters; what does not fit ends in "…". */
export function labelLines(label: string, most: number): readonly string[] {
  if (label.length <= most) return [label];
  const words = label.split(" ");
  let first = words[0] ?? "";
  let next = 1;
  while (next < words.length && `${first} ${words[next]}`.length <= most)
    first += ` ${words[next++]}`;
  const rest = words.slice(next).join(" ");
  return (rest === "" ? [first] : [first, rest]).map((line) => cut(line, most));
}

/** The text, or as much of it as fits. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
}
