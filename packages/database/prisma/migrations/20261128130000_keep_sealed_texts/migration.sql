-- CreateTable
CREATE TABLE "sealed_text" (
    "stream" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "pointer" TEXT NOT NULL,
    "salt" BYTEA,
    "text" TEXT,
    "erased_at" TIMESTAMPTZ(3),
    "erased_ground" TEXT,
    "erased_stream" TEXT,
    "erased_version" INTEGER,

    CONSTRAINT "sealed_text_pkey" PRIMARY KEY ("stream","version","pointer")
);

-- AddForeignKey
-- A text goes only together with the entry that says so.
ALTER TABLE "sealed_text" ADD CONSTRAINT "sealed_text_erased_stream_erased_version_fkey"
    FOREIGN KEY ("erased_stream", "erased_version") REFERENCES "entry"("stream", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A text is there whole, with its salt, or it is gone whole, with when, why and by which entry.
ALTER TABLE "sealed_text"
    ADD CONSTRAINT "sealed_text_is_kept_or_erased" CHECK (
        (erased_at IS NULL AND erased_ground IS NULL AND erased_stream IS NULL AND erased_version IS NULL
            AND text IS NOT NULL AND salt IS NOT NULL AND octet_length(salt) = 32)
        OR (erased_at IS NOT NULL AND erased_ground IS NOT NULL AND erased_stream IS NOT NULL
            AND erased_version IS NOT NULL AND text IS NULL AND salt IS NULL)
    );

-- What may happen to a text is that it is taken out, once. The application cannot switch this off: it owns nothing.
CREATE FUNCTION allow_erasure_alone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL
        OR (NEW.stream, NEW.version, NEW.pointer) IS DISTINCT FROM (OLD.stream, OLD.version, OLD.pointer) THEN
        RAISE EXCEPTION 'a sealed text is erased, never changed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;
REVOKE EXECUTE ON FUNCTION allow_erasure_alone() FROM PUBLIC;

CREATE TRIGGER sealed_text_erased_alone BEFORE UPDATE ON "sealed_text"
    FOR EACH ROW EXECUTE FUNCTION allow_erasure_alone();
CREATE TRIGGER sealed_text_append_only BEFORE DELETE OR TRUNCATE ON "sealed_text"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON "sealed_text" TO tiltas_app;
GRANT UPDATE ("salt", "text", "erased_at", "erased_ground", "erased_stream", "erased_version") ON "sealed_text" TO tiltas_app;
