import { expect, test } from "vitest";

import {
  connectionUrl,
  findUser,
  parseConnectionUrl,
  withDatabase,
  withLogin,
  withSettings,
} from "./connection-url.ts";
import { GroundError } from "./errors.ts";

const url = "postgresql://app:p%2Fw@db.example:6432/aid?sslmode=verify-full";

test("names and passwords with reserved characters survive", () => {
  const made = connectionUrl({ user: "a b", password: "p/w@:?", port: 5432, database: "a d" });
  expect(findUser(made)).toBe("a b");
  expect(decodeURIComponent(new URL(made).password)).toBe("p/w@:?");
  expect(new URL(made).pathname).toBe("/a%20d");
});

test("a URL without a login names none", () => {
  expect(findUser("postgresql:///aid?host=/run/postgresql")).toBeUndefined();
});

test("another database or login leaves the rest as it was", () => {
  expect(withDatabase(url, "test")).toBe(url.replace("/aid?", "/test?"));
  expect(withLogin(url, "other", "x y")).toBe(url.replace("app:p%2Fw", "other:x%20y"));
});

test("session settings are added to those the URL already carries", () => {
  const once = withSettings(url, { role: "tiltas_app" });
  const twice = new URL(withSettings(once, { TimeZone: "UTC" })).searchParams;
  expect(twice.get("options")).toBe("-c role=tiltas_app -c TimeZone=UTC");
  expect(twice.get("sslmode")).toBe("verify-full");
});

test.each(["", "db.example:5432", "mysql://app:secret@db.example/aid", "https://db.example"])(
  "%j is refused as a database URL, and not repeated",
  (text) => {
    expect(() => parseConnectionUrl(text)).toThrow(GroundError);
    expect(() => parseConnectionUrl(text)).not.toThrow(/secret/u);
  },
);
