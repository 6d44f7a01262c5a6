-- CreateTable
CREATE TABLE "leaf_mark" (
    "leaf_index" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "person_id" UUID,
    "on_behalf_of" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "effective_on" DATE NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "leaf_mark_pkey" PRIMARY KEY ("leaf_index")
);

-- CreateIndex
CREATE INDEX "leaf_mark_action_leaf_index_idx" ON "leaf_mark"("action", "leaf_index");

-- CreateIndex
CREATE INDEX "leaf_mark_person_id_leaf_index_idx" ON "leaf_mark"("person_id", "leaf_index");

-- CreateIndex
CREATE INDEX "leaf_mark_kind_leaf_index_idx" ON "leaf_mark"("kind", "leaf_index");

-- CreateIndex
CREATE INDEX "leaf_mark_moment_leaf_index_idx" ON "leaf_mark"("moment", "leaf_index");

-- Few rows act for another, are refused or came late: partial indexes, which the Prisma schema has no words for.
CREATE INDEX "leaf_mark_on_behalf_of" ON "leaf_mark"("on_behalf_of", "leaf_index") WHERE on_behalf_of IS NOT NULL;
CREATE INDEX "leaf_mark_refused_person" ON "leaf_mark"("person_id", "at") WHERE kind = 'refusal';
CREATE INDEX "leaf_mark_begun" ON "leaf_mark"("leaf_index") WHERE action IN ('commitment.propose', 'commitment.import') AND kind = 'commitment';
CREATE INDEX "leaf_mark_late" ON "leaf_mark"((moment - at)) WHERE at < moment;

CREATE TRIGGER leaf_mark_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "leaf_mark"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON "leaf_mark" TO tiltas_app;
