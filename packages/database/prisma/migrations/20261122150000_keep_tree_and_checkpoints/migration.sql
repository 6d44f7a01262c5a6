-- CreateTable
CREATE TABLE "tree_node" (
    "level" SMALLINT NOT NULL,
    "index" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "tree_node_pkey" PRIMARY KEY ("level","index")
);

-- CreateTable
CREATE TABLE "checkpoint" (
    "size" BIGINT NOT NULL,
    "root" BYTEA NOT NULL,
    "note" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "checkpoint_pkey" PRIMARY KEY ("size")
);

-- Level 0 is the table leaf; a node is kept once it is complete.
ALTER TABLE "tree_node"
    ADD CONSTRAINT "tree_node_has_a_place" CHECK (level BETWEEN 1 AND 62 AND index >= 0),
    ADD CONSTRAINT "tree_node_hash_is_sha256" CHECK (octet_length(hash) = 32);

ALTER TABLE "checkpoint"
    ADD CONSTRAINT "checkpoint_size_from_zero" CHECK (size >= 0),
    ADD CONSTRAINT "checkpoint_root_is_sha256" CHECK (octet_length(root) = 32);

CREATE TRIGGER tree_node_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "tree_node"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "checkpoint"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON "tree_node", "checkpoint" TO tiltas_app;
