export { createTestDatabase, setup } from "./vitest-cluster.ts";
export { startTestCluster, type TestCluster } from "./test-cluster.ts";
export type { TestDatabase } from "./test-database.ts";
