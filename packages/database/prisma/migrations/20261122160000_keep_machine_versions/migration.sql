-- CreateTable
CREATE TABLE "machine_version" (
    "machine" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "adopted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "machine_version_pkey" PRIMARY KEY ("machine","number")
);

-- What happened is added to, never changed.
GRANT SELECT, INSERT ON "machine_version" TO tiltas_app;

-- What is still to be moved is found without reading what has ended.
CREATE INDEX "commitment_live_machine_version_idx" ON "commitment" ("machine_version", "id")
    WHERE state NOT IN ('rejected', 'withdrawn', 'cancelled', 'closed');
