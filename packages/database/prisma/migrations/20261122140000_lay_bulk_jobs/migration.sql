CREATE TABLE "bulk_job" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "payload" JSONB,
    "state" TEXT NOT NULL,
    "item_count" INTEGER NOT NULL,
    "can_count" INTEGER NOT NULL,
    "leaf_index" BIGINT NOT NULL,
    "retry_of" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "bulk_job_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "bulk_job_state_known" CHECK ("state" IN ('prepared', 'running', 'stopping', 'cancelled', 'done')),
    CONSTRAINT "bulk_job_started_has_payload" CHECK ("state" = 'prepared' OR ("payload" IS NOT NULL AND "started_at" IS NOT NULL)),
    CONSTRAINT "bulk_job_counts_add_up" CHECK ("item_count" > 0 AND "can_count" BETWEEN 0 AND "item_count")
);
CREATE INDEX "bulk_job_person_id_created_at_idx" ON "bulk_job"("person_id", "created_at");
CREATE INDEX "bulk_job_state_started_at_idx" ON "bulk_job"("state", "started_at");

CREATE TABLE "bulk_item" (
    "job_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "commitment_id" UUID NOT NULL,
    "command_id" UUID NOT NULL,
    "target" TEXT,
    "expected_revision" INTEGER NOT NULL,
    "can" BOOLEAN NOT NULL,
    "foreseen" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "outcome" JSONB,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "leased_until" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    CONSTRAINT "bulk_item_pkey" PRIMARY KEY ("job_id", "position"),
    CONSTRAINT "bulk_item_state_known" CHECK ("state" IN ('waiting', 'done', 'refused', 'failed', 'cancelled')),
    CONSTRAINT "bulk_item_end_has_outcome" CHECK ("state" IN ('waiting', 'cancelled') OR ("outcome" IS NOT NULL AND "ended_at" IS NOT NULL))
);
CREATE UNIQUE INDEX "bulk_item_job_id_commitment_id_key" ON "bulk_item"("job_id", "commitment_id");
CREATE UNIQUE INDEX "bulk_item_command_id_key" ON "bulk_item"("command_id");
CREATE INDEX "bulk_item_job_id_state_tries_position_idx" ON "bulk_item"("job_id", "state", "tries", "position");

ALTER TABLE "bulk_job" ADD CONSTRAINT "bulk_job_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bulk_item" ADD CONSTRAINT "bulk_item_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "bulk_job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "bulk_job", "bulk_item" TO tiltas_app;
