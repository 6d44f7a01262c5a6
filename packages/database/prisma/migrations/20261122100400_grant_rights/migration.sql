-- The roles are made before any migration (ensureRoles). A table added later names its rights in
-- its own migration: nothing is granted by default, and nothing to PUBLIC.
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION refuse_change() FROM PUBLIC;

GRANT SELECT, INSERT, UPDATE, DELETE ON
    "person", "delegation", "framework", "fund",
    "commitment", "line", "share", "document",
    "task", "opening", "timer", "outbox",
    "stream_head", "rollup", "projection_head", "reference_counter",
    "draft", "import_batch", "api_token",
    "auth_user", "auth_session", "auth_account", "auth_verification", "auth_rate_limit"
TO tiltas_app;

-- What happened is added to, never changed.
GRANT SELECT, INSERT ON "entry", "leaf", "policy_version", "rollup_delta" TO tiltas_app;
GRANT SELECT, INSERT, DELETE ON "pending_leaf" TO tiltas_app;

GRANT SELECT ON "stream_heads", "_prisma_migrations" TO tiltas_app;
