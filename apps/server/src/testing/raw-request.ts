import { connect } from "node:net";

/** Sends bytes as they are over a new connection and gives back all that came until it was closed or reset. */
export const sendRaw = (port: number, text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    let heard = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => (heard += chunk));
    socket.on("close", () => resolve(heard));
    socket.on("error", () => resolve(heard));
  });
