import type { Note, NoteId } from "../problem.ts";
import { fitLine, fitLong, type FittedText } from "../text/fit-text.ts";

/** Collects the notes of one package and fits its texts, noting where one was cut. */
export type Remarks = {
  readonly notes: readonly Note[];
  note(id: NoteId, line: number, text: string): void;
  line(text: string, max: number, at: number): string;
  long(text: string, max: number, at: number): string;
};

export const remarksOn = (packageId: string): Remarks => {
  const notes: Note[] = [];
  const note = (id: NoteId, line: number, text: string): void =>
    void notes.push({ id, line, packageId, text: fitLong(text, 500).text });
  const kept = ({ text, cut }: FittedText, max: number, at: number): string => {
    if (cut)
      note("textCut", at, `A text of more than ${max} characters was cut: “${text.slice(0, 40)}…”`);
    return text;
  };
  return {
    notes,
    note,
    line: (text, max, at) => kept(fitLine(text, max), max, at),
    long: (text, max, at) => kept(fitLong(text, max), max, at),
  };
};
