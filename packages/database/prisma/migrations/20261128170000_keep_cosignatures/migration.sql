-- CreateTable
CREATE TABLE "cosignature" (
    "size" BIGINT NOT NULL,
    "key" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cosignature_pkey" PRIMARY KEY ("size","key")
);

-- CreateIndex
CREATE INDEX "cosignature_key_size_idx" ON "cosignature"("key", "size");

ALTER TABLE "cosignature"
    ADD CONSTRAINT "cosignature_size_from_zero" CHECK (size >= 0),
    ADD CONSTRAINT "cosignature_is_one_line" CHECK (line LIKE '— %' AND line NOT LIKE E'%\n%');

CREATE TRIGGER cosignature_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "cosignature"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a witness signed is added to, never changed.
GRANT SELECT, INSERT ON "cosignature" TO tiltas_app;
