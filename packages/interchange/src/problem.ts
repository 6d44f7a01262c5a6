/** What can be wrong with a file; stable ids, so that a screen can say it in its own language. */
export const problemIds = [
  "empty",
  "notText",
  "spreadsheet",
  "quoteNotClosed",
  "quoteMisplaced",
  "columnMissing",
  "columnTwice",
  "noRows",
  "cellCount",
  "missing",
  "tooLong",
  "unknownDonor",
  "unknownType",
  "notANumber",
  "tooLarge",
  "donorsDiffer",
  "noDay",
  "tooManyRows",
  "notAllowed",
] as const;
export type ProblemId = (typeof problemIds)[number];

/**
 * Something that keeps a row, or the whole file, from being used. `line` counts the lines of the text from 1, those inside
 * quoted cells too; `column` is the header as the profile writes it, null when the row or file as a whole is meant.
 */
export type Problem = {
  readonly id: ProblemId;
  readonly line: number;
  readonly column: string | null;
  /** One English sentence. */
  readonly reason: string;
};

export const noteIds = [
  "columnsNotRead",
  "dayDerived",
  "dayAssumed",
  "daysDiffer",
  "typesDiffer",
  "textCut",
  "linkLeftOut",
  "unitsNotExact",
  "unitsNotDelivered",
  "deliveredMoreThanCommitted",
] as const;
export type NoteId = (typeof noteIds)[number];

/** A choice made while reading that a person may want to know of; it keeps nothing from being used. */
export type Note = {
  readonly id: NoteId;
  readonly line: number;
  /** Null when the note is about the file. */
  readonly packageId: string | null;
  /** One English sentence. */
  readonly text: string;
};
