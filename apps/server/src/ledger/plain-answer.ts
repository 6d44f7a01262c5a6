import type { ServerResponse } from "node:http";

/** Answers with one line of text that nobody keeps. */
export const answerPlainly = (response: ServerResponse, status: number, words: string): void => {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(`${words}\n`);
};
