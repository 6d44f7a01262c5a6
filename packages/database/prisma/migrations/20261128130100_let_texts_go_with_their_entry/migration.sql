-- DropForeignKey
-- A foreign key would stand before the rail of entry; a trigger also knows which kind of entry it must be.
ALTER TABLE "sealed_text" DROP CONSTRAINT "sealed_text_erased_stream_erased_version_fkey";

-- A text goes only together with the entry that says so: seen at the statement's end, when both are written.
CREATE FUNCTION demand_erasure_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM "entry" WHERE entry.stream = NEW.erased_stream AND entry.version = NEW.erased_version
        AND entry.action = 'text.erase') THEN
        RAISE EXCEPTION 'a sealed text is erased by an entry' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION demand_erasure_entry() FROM PUBLIC;

CREATE TRIGGER sealed_text_erased_by_entry AFTER UPDATE ON "sealed_text"
    FOR EACH ROW EXECUTE FUNCTION demand_erasure_entry();
