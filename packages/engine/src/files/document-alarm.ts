/** A file that is recorded as kept and is not there, or not as it was. */
export type DocumentAlarm = {
  readonly fault: "documentMissing" | "documentChanged";
  /** Of the bytes that were recorded, in hex. */
  readonly sha256: string;
};

/** Remembers the last file that was not as recorded, until the program ends: what was once changed is to be looked into. */
export const documentAlarms = () => {
  let alarm: DocumentAlarm | undefined;
  return {
    raise: (fault: DocumentAlarm["fault"], sha256: string): void => {
      alarm = { fault, sha256 };
    },
    find: (): DocumentAlarm | undefined => alarm,
  };
};
