import { expect, test } from "vitest";
import { readConfiguration } from "./configuration.ts";

test("without settings the server keeps to this machine and port 4000", () => {
  expect(readConfiguration({}, true)).toMatchObject({
    host: "127.0.0.1",
    port: 4000,
    logLevel: "warn",
    usesOwnDatabase: false,
    loadsDemo: true,
  });
});

test("requests are logged where no person looks on", () => {
  expect(readConfiguration({}, false).logLevel).toBe("info");
  expect(readConfiguration({ LOG_LEVEL: "silent" }, false).logLevel).toBe("silent");
});

test("the demo is left out where it is not wanted", () => {
  expect(readConfiguration({ TILTAS_DEMO: "off" }, true).loadsDemo).toBe(false);
});

test("the public address is kept as an origin", () => {
  expect(
    readConfiguration({ TILTAS_PUBLIC_URL: "https://tiltas.example/work" }, true).publicOrigin,
  ).toBe("https://tiltas.example");
});

test.each([
  [{ PORT: "eighty" }, 'PORT must be a number from 0 to 65535, not "eighty".'],
  [{ PORT: "65536" }, 'PORT must be a number from 0 to 65535, not "65536".'],
  [{ PORT: "" }, 'PORT must be a number from 0 to 65535, not "".'],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of"],
  [{ TILTAS_PUBLIC_URL: "tiltas.example" }, "TILTAS_PUBLIC_URL must be an address"],
  [{ TILTAS_DEMO: "no" }, 'TILTAS_DEMO must be on or off, not "no".'],
  [{ TILTAS_PUBLIC_URL: "file:///etc" }, "TILTAS_PUBLIC_URL must be an address"],
])("%j is told as wrong", (environment, message) => {
  expect(() => readConfiguration(environment, true)).toThrow(message);
});
