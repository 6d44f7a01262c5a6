import { GroundError } from "../errors.ts";
import { startTestCluster } from "./test-cluster.ts";
import { copyTemplate, type ClusterAddress, type TestDatabase } from "./test-database.ts";

const variable = "TILTAS_TEST_CLUSTER";

const parseAddress = (text: string): ClusterAddress => {
  const parsed: unknown = JSON.parse(text);
  if (
    typeof parsed === "object" &&
    parsed !== null &&
    "superuserUrl" in parsed &&
    "applicationPassword" in parsed &&
    "template" in parsed
  ) {
    const { superuserUrl, applicationPassword, template } = parsed;
    if (
      typeof superuserUrl === "string" &&
      typeof applicationPassword === "string" &&
      typeof template === "string"
    ) {
      return { superuserUrl, applicationPassword, template };
    }
  }
  throw new GroundError(`${variable} does not hold the address of a test cluster.`);
};

/**
 * vitest's `globalSetup`: one cluster per run, inherited by every worker through the environment.
 * @returns what stops it again
 */
export const setup = async (): Promise<() => Promise<void>> => {
  if (process.env[variable] !== undefined) return async () => {};
  const { superuserUrl, applicationPassword, template, stop } = await startTestCluster();
  process.env[variable] = JSON.stringify({ superuserUrl, applicationPassword, template });
  return async () => {
    delete process.env[variable];
    await stop();
  };
};

/**
 * A fresh migrated database for one test file.
 * @param options.template name of a test database to copy instead of the empty one; nothing may be connected to it
 * @throws GroundError when the vitest configuration has no `globalSetup: ["@tiltas/database/testing"]`
 */
export const createTestDatabase = async (
  options: { readonly template?: string } = {},
): Promise<TestDatabase> => {
  const address = process.env[variable];
  if (address === undefined)
    throw new GroundError(
      'No test cluster: add globalSetup: ["@tiltas/database/testing"] to the vitest configuration.',
    );
  return copyTemplate({ ...parseAddress(address), ...options });
};
