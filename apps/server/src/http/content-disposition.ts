const unsafe = /[^\x20-\x7e]|["\\%]/g;

/** `encodeURIComponent` leaves four characters that the header's own grammar does not take (RFC 8187, 3.2.1). */
const percentEncoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The header that has a browser save an answer under a name of any letters (RFC 6266, RFC 8187). */
export const attachmentNamed = (fileName: string): string =>
  `attachment; filename="${fileName.replaceAll(unsafe, "_")}"; filename*=UTF-8''${percentEncoded(fileName)}`;
