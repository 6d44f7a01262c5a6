import { randomBytes } from "node:crypto";

import pg from "pg";

import { withDatabase, withLogin } from "../connection-url.ts";
import { applicationRole } from "../roles.ts";

/** Where a test cluster is and how its template is called. */
export type ClusterAddress = {
  readonly superuserUrl: string;
  readonly applicationPassword: string;
  readonly template: string;
};

/** A fresh migrated database of its own. */
export type TestDatabase = AsyncDisposable & {
  readonly name: string;
  /** Logs in as `tiltas_app`, as the server does. */
  readonly url: string;
  /**
   * For tampering: rights and checks do not hold back a superuser, the guard-rail triggers do
   * until the session says `SET session_replication_role = replica`.
   */
  readonly superuserUrl: string;
  /** Removes it, open connections included. */
  readonly drop: () => Promise<void>;
};

const onCluster = async (superuserUrl: string, ...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

/** Copies the template: tens of milliseconds. */
export const copyTemplate = async (cluster: ClusterAddress): Promise<TestDatabase> => {
  const name = `test_${process.pid}_${randomBytes(6).toString("hex")}`;
  const { superuserUrl, applicationPassword, template } = cluster;
  // A copy does not inherit the template's own database rights.
  await onCluster(
    superuserUrl,
    `CREATE DATABASE ${name} TEMPLATE ${template}`,
    `REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC`,
  );
  const drop = async (): Promise<void> =>
    onCluster(superuserUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  return {
    name,
    url: withLogin(withDatabase(superuserUrl, name), applicationRole, applicationPassword),
    superuserUrl: withDatabase(superuserUrl, name),
    drop,
    [Symbol.asyncDispose]: drop,
  };
};
