/** Why bytes cannot be read as a ZIP archive at all. */
export type ZipReason =
  | "noEndRecord"
  | "endRecordMalformed"
  | "directoryTooLarge"
  | "directoryMalformed"
  | "memberHeaderMalformed"
  | "encrypted"
  | "methodUnknown";

/** Thrown for bytes that are no ZIP archive, or one with features nothing of ours writes. */
export class ZipError extends Error {
  override readonly name = "ZipError";
  readonly reason: ZipReason;

  constructor(reason: ZipReason) {
    super(`not a ZIP archive we read: ${reason}`);
    this.reason = reason;
  }
}

/** Something an archive can be read in spite of: bytes that belong to no member, or two names for one. */
export interface ZipFault {
  readonly fault: "bytesBetweenMembers" | "bytesAfterEnd" | "nameDiffers" | "directoryMisplaced";
  /** The member concerned, empty for the archive as a whole. */
  readonly member: string;
}
