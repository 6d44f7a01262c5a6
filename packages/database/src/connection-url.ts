import { GroundError } from "./errors.ts";

type Address = {
  readonly user: string;
  readonly password: string;
  readonly port: number;
  readonly database: string;
};

/** The URL of a database on this machine. */
export const connectionUrl = ({ user, password, port, database }: Address): string =>
  `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

/** @throws GroundError for anything but a PostgreSQL URL; its text, which holds a password, stays out of the message */
export const parseConnectionUrl = (url: string): URL => {
  const parsed = URL.parse(url);
  if (parsed === null || !["postgres:", "postgresql:"].includes(parsed.protocol)) {
    throw new GroundError(
      "The database URL must look like postgresql://user:password@host:5432/database.",
    );
  }
  return parsed;
};

/** The login a URL names; PGUSER or the account's own name are not looked at. */
export const findUser = (url: string): string | undefined => {
  const { username } = parseConnectionUrl(url);
  return username === "" ? undefined : decodeURIComponent(username);
};

/** The same server, another database. */
export const withDatabase = (url: string, database: string): string => {
  const parsed = parseConnectionUrl(url);
  parsed.pathname = `/${encodeURIComponent(database)}`;
  return parsed.href;
};

/** The same server and database, another login. */
export const withLogin = (url: string, user: string, password: string): string => {
  const parsed = parseConnectionUrl(url);
  parsed.username = encodeURIComponent(user);
  parsed.password = encodeURIComponent(password);
  return parsed.href;
};

/** The URL with session settings added to whatever `options` it already carries. */
export const withSettings = (url: string, settings: Readonly<Record<string, string>>): string => {
  const parsed = parseConnectionUrl(url);
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const options = [parsed.searchParams.get("options") ?? "", ...flags].filter(
    (flag) => flag !== "",
  );
  parsed.searchParams.set("options", options.join(" "));
  return parsed.href;
};
