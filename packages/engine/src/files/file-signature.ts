import { isDocumentType } from "@tiltas/domain";

const starts = (head: Buffer, signature: string | readonly number[], at = 0): boolean => {
  const bytes = Buffer.from(
    typeof signature === "string" ? Buffer.from(signature, "latin1") : signature,
  );
  return head.subarray(at, at + bytes.length).equals(bytes);
};

const localHeader = "PK\u0003\u0004";

/** Names of the members of a ZIP file whose headers stand in its beginning (APPNOTE 4.3.7). */
const memberNames = (head: Buffer): readonly string[] => {
  const names: string[] = [];
  for (
    let at = head.indexOf(localHeader, 0, "latin1");
    at >= 0 && at + 30 <= head.length;
    at = head.indexOf(localHeader, at + 4, "latin1")
  )
    names.push(head.toString("latin1", at + 30, at + 30 + head.readUInt16LE(at + 26)));
  return names;
};

/** The type a container names in a first member `mimetype` that is stored as it is (OpenDocument 1.2 part 3, ETSI EN 319 162-1). */
const namedType = (head: Buffer): string | undefined => {
  if (!starts(head, "mimetype", 30)) return undefined;
  const from = 38 + head.readUInt16LE(28);
  return head.toString("latin1", from, from + head.readUInt32LE(22));
};

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Office Open XML by its parts (ECMA-376 part 2), other containers by what they say they are. */
const zipType = (head: Buffer): string => {
  const named = namedType(head);
  if (named !== undefined) return isDocumentType(named) ? named : "application/zip";
  const names = memberNames(head);
  if (!names.includes("[Content_Types].xml")) return "application/zip";
  if (names.some((name) => name.startsWith("word/"))) return word;
  return names.some((name) => name.startsWith("xl/")) ? sheet : "application/zip";
};

const signatures: readonly (readonly [type: string, signature: string | readonly number[]])[] = [
  ["application/pdf", "%PDF-"],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["image/tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  // Known only to be named when they are turned down.
  ["image/gif", "GIF8"],
  ["application/x-ole-storage", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["application/vnd.microsoft.portable-executable", "MZ"],
  ["application/x-elf", [0x7f, 0x45, 0x4c, 0x46]],
  ["application/gzip", [0x1f, 0x8b]],
  ["application/x-7z-compressed", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["application/rtf", "{\\rtf"],
];

/** How much of a file's beginning `signedType` wants to see. */
export const headSize = 65_536;

/** The media type by the first bytes of a file; undefined where they name none, as in a text. */
export const signedType = (head: Buffer): string | undefined => {
  if (head.length >= 30 && starts(head, localHeader)) return zipType(head);
  return signatures.find(([, signature]) => starts(head, signature))?.[0];
};
