import type { IncomingMessage } from "node:http";
import { peerAddressHeader } from "@tiltas/engine";

const claimsOfProxies = /^(?:x-forwarded-|forwarded$|x-real-ip$|cf-connecting-ip$|x-client-ip$)/;

/** The request's headers for fetch; who it comes from is the socket's word, whatever the headers claim. */
export const fetchHeaders = (request: IncomingMessage): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || claimsOfProxies.test(name)) continue;
    for (const each of Array.isArray(value) ? value : [value]) headers.append(name, each);
  }
  headers.set(peerAddressHeader, request.socket.remoteAddress ?? "0.0.0.0");
  return headers;
};
