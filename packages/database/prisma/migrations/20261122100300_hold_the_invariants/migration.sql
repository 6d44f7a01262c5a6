-- A fund's ceiling holds at every moment: the statement that reserves locks the row this checks.
ALTER TABLE "fund"
    ADD CONSTRAINT "fund_totals_not_negative" CHECK (reserved >= 0 AND obligated >= 0 AND spent >= 0),
    ADD CONSTRAINT "fund_ceiling_holds" CHECK (reserved + obligated + spent <= ceiling);

ALTER TABLE "line"
    ADD CONSTRAINT "line_quantity_kind_known" CHECK (quantity_kind IN ('exact', 'approximate', 'undisclosed')),
    ADD CONSTRAINT "line_quantities_not_negative" CHECK (
        quantity >= 0 AND contracted >= 0 AND dispatched >= 0 AND accepted >= 0
        AND rejected >= 0 AND missing >= 0 AND lost >= 0 AND written_off >= 0
    ),
    ADD CONSTRAINT "line_quantities_hold" CHECK (
        quantity_kind <> 'exact' OR (quantity IS NOT NULL AND accepted + written_off <= quantity)
    );

ALTER TABLE "share"
    ADD CONSTRAINT "share_state_known" CHECK (state IN ('firm', 'sought', 'waived'));

ALTER TABLE "commitment"
    ADD CONSTRAINT "commitment_source_known" CHECK (source IN ('own', 'kiel')),
    ADD CONSTRAINT "commitment_counts_from_one" CHECK (revision >= 1 AND version >= 1),
    ADD CONSTRAINT "commitment_chain_hash_is_sha256" CHECK (octet_length(chain_hash) = 32);

ALTER TABLE "stream_head"
    ADD CONSTRAINT "stream_head_chain_hash_is_sha256" CHECK (octet_length(chain_hash) = 32);

ALTER TABLE "entry"
    ADD CONSTRAINT "entry_version_from_one" CHECK (version >= 1),
    ADD CONSTRAINT "entry_hashes_are_sha256" CHECK (octet_length(hash) = 32 AND octet_length(chain_hash) = 32);

ALTER TABLE "leaf"
    ADD CONSTRAINT "leaf_index_from_zero" CHECK (index >= 0),
    ADD CONSTRAINT "leaf_entry_hash_is_sha256" CHECK (octet_length(entry_hash) = 32);

-- A guard rail against the owner's own mistakes; the fence is the rights of tiltas_app.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "entry"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER leaf_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "leaf"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A commitment's head stands in its own row, every other stream's in stream_head.
CREATE VIEW "stream_heads" AS
    SELECT 'commitment/' || id AS name, version, chain_hash FROM "commitment"
    UNION ALL
    SELECT stream, version, chain_hash FROM "stream_head";

-- Rows updated in place find room on their own page; queues are swept before they bloat.
ALTER TABLE "fund" SET (fillfactor = 50);
ALTER TABLE "stream_head" SET (fillfactor = 70);
ALTER TABLE "rollup" SET (fillfactor = 80);
ALTER TABLE "pending_leaf" SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);
ALTER TABLE "task" SET (autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE "outbox" SET (autovacuum_vacuum_scale_factor = 0.05);
