CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT,
    "donor" TEXT,
    "roles" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "from_person" UUID NOT NULL,
    "to_person" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "amount_limit" DECIMAL(20,2),
    "framework_code" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "delegation_to_person_valid_to_idx" ON "delegation"("to_person", "valid_to");
CREATE INDEX "delegation_from_person_idx" ON "delegation"("from_person");

CREATE TABLE "framework" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "leads" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "members" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "milestones" JSONB NOT NULL DEFAULT '[]',
    "earmark_ceiling" DECIMAL(20,2),
    CONSTRAINT "framework_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "framework_code_key" ON "framework"("code");

CREATE TABLE "fund" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "ceiling" DECIMAL(20,2) NOT NULL,
    "reserved" DECIMAL(20,2) NOT NULL DEFAULT 0,
    "obligated" DECIMAL(20,2) NOT NULL DEFAULT 0,
    "spent" DECIMAL(20,2) NOT NULL DEFAULT 0,
    CONSTRAINT "fund_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "fund_code_key" ON "fund"("code");

CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "donor" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sourcing" TEXT NOT NULL,
    "classification" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "framework_code" TEXT,
    "recipient" TEXT NOT NULL,
    "destinations" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "needed_by" DATE,
    "amount_eur" DECIMAL(20,2),
    "stage" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "chain_hash" BYTEA NOT NULL,
    "snapshot" JSONB NOT NULL,
    "machine_version" INTEGER NOT NULL,
    "proposer_id" UUID,
    "approved_on" DATE,
    "last_effective_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, ((((((((reference || ' '::text) || title) || ' '::text) || recipient) || ' '::text) || donor) || ' '::text) || COALESCE(framework_code, ''::text)))) STORED,
    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "commitment_reference_key" ON "commitment"("reference");
CREATE INDEX "commitment_changed_at_id_idx" ON "commitment"("changed_at" DESC, "id");
CREATE INDEX "commitment_stage_changed_at_id_idx" ON "commitment"("stage", "changed_at", "id");
CREATE INDEX "commitment_amount_eur_id_idx" ON "commitment"("amount_eur", "id");
CREATE INDEX "commitment_needed_by_id_idx" ON "commitment"("needed_by", "id");
CREATE INDEX "commitment_search_idx" ON "commitment" USING GIN ("search");

CREATE TABLE "line" (
    "commitment_id" UUID NOT NULL,
    "line_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "quantity_kind" TEXT NOT NULL,
    "quantity" DECIMAL(20,3),
    "unit" TEXT NOT NULL,
    "value_eur" DECIMAL(20,2),
    "contracted" DECIMAL(20,3) NOT NULL DEFAULT 0,
    "dispatched" DECIMAL(20,3) NOT NULL DEFAULT 0,
    "accepted" DECIMAL(20,3) NOT NULL DEFAULT 0,
    "rejected" DECIMAL(20,3) NOT NULL DEFAULT 0,
    "missing" DECIMAL(20,3) NOT NULL DEFAULT 0,
    "lost" DECIMAL(20,3) NOT NULL DEFAULT 0,
    "written_off" DECIMAL(20,3) NOT NULL DEFAULT 0,
    CONSTRAINT "line_pkey" PRIMARY KEY ("commitment_id","line_id")
);

CREATE TABLE "share" (
    "commitment_id" UUID NOT NULL,
    "share_id" TEXT NOT NULL,
    "donor" TEXT,
    "fund_code" TEXT,
    "amount_eur" DECIMAL(20,2) NOT NULL,
    "state" TEXT NOT NULL,
    CONSTRAINT "share_pkey" PRIMARY KEY ("commitment_id","share_id")
);
CREATE INDEX "share_donor_commitment_id_idx" ON "share"("donor", "commitment_id");
CREATE INDEX "share_fund_code_commitment_id_idx" ON "share"("fund_code", "commitment_id");

CREATE TABLE "document" (
    "commitment_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "attached_at" TIMESTAMPTZ(3) NOT NULL,
    "attached_by" UUID NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    CONSTRAINT "document_pkey" PRIMARY KEY ("commitment_id","document_id")
);

CREATE TABLE "task" (
    "commitment_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "part" TEXT,
    "excluded" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE,
    CONSTRAINT "task_pkey" PRIMARY KEY ("commitment_id","key")
);
CREATE INDEX "task_role_due_on_opened_at_commitment_id_key_idx" ON "task"("role", "due_on", "opened_at", "commitment_id", "key");

CREATE TABLE "opening" (
    "person_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "opening_pkey" PRIMARY KEY ("person_id","commitment_id")
);

CREATE TABLE "timer" (
    "commitment_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "event" JSONB NOT NULL,
    CONSTRAINT "timer_pkey" PRIMARY KEY ("commitment_id","key")
);
CREATE INDEX "timer_due_at_idx" ON "timer"("due_at");

ALTER TABLE "delegation" ADD CONSTRAINT "delegation_from_person_fkey" FOREIGN KEY ("from_person") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_to_person_fkey" FOREIGN KEY ("to_person") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "line" ADD CONSTRAINT "line_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "share" ADD CONSTRAINT "share_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "document" ADD CONSTRAINT "document_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "opening" ADD CONSTRAINT "opening_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "opening" ADD CONSTRAINT "opening_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
