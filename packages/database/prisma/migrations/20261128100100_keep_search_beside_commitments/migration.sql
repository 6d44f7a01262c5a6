-- A commitment's row moves with every command, and each time every index of its table gets a new place of it; of an
-- index over words that is dear, and the words change with the content alone.
CREATE TABLE "commitment_search" (
    "commitment_id" UUID NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "commitment_search_pkey" PRIMARY KEY ("commitment_id")
);

INSERT INTO "commitment_search" ("commitment_id", "search") SELECT "id", "search" FROM "commitment";

CREATE INDEX "commitment_search_search_idx" ON "commitment_search" USING GIN ("search");

DROP INDEX "commitment_search_idx";
ALTER TABLE "commitment" DROP COLUMN "search";

-- Kept by PostgreSQL itself, as the generated column was: no writer can forget it.
CREATE FUNCTION keep_commitment_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO commitment_search (commitment_id, search)
    VALUES (NEW.id, to_tsvector('simple', NEW.reference || ' ' || NEW.title || ' ' || NEW.recipient || ' '
        || NEW.donor || ' ' || COALESCE(NEW.framework_code, '')))
    ON CONFLICT (commitment_id) DO UPDATE SET search = excluded.search;
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION keep_commitment_search() FROM PUBLIC;

-- An update that names none of these columns does not call it.
CREATE TRIGGER commitment_search_kept
    AFTER INSERT OR UPDATE OF reference, title, recipient, donor, framework_code ON "commitment"
    FOR EACH ROW EXECUTE FUNCTION keep_commitment_search();

GRANT SELECT, INSERT, UPDATE ON "commitment_search" TO tiltas_app;
