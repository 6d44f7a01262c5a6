/** For programs outside vitest: starts the cluster `openTestEngine` stands on; returns what stops it. */
export { setup as startTestCluster } from "@tiltas/database/testing";
