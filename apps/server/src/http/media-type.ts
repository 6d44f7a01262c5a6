const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  map: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
};

/** The media type by a path's extension; bytes when it is unknown. */
export const mediaTypeOf = (path: string): string =>
  types[/\.([a-z0-9]+)$/.exec(path)?.[1] ?? ""] ?? "application/octet-stream";

/** Whether compressing a body of this type makes it smaller. */
export const isCompressible = (type: string): boolean => /^text\/|json$|svg\+xml$/.test(type);
