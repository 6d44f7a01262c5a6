import type { ServerResponse } from "node:http";

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const always: Readonly<Record<string, string>> = {
  "content-security-policy": contentPolicy,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

const twoYears = 63_072_000;

/** Headers of every answer. Over plain HTTP the demand for HTTPS must not be sent (RFC 6797, 7.2). */
export const setSecurityHeaders = (
  response: ServerResponse,
  { https }: { https: boolean },
): void => {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  if (https) response.setHeader("strict-transport-security", `max-age=${twoYears}`);
};
