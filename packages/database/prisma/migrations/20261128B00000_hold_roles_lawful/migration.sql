-- Two administrators at one moment may not together give what neither may give alone.
ALTER TABLE "person"
    ADD CONSTRAINT "person_roles_lawful" CHECK (
        NOT 'administrator' = ANY (roles)
        OR NOT roles && ARRAY['proposer', 'budgetHolder', 'legalReviewer', 'budgetReviewer', 'logisticsReviewer',
            'minister', 'governmentSecretary', 'procurementOfficer', 'contractingAuthority', 'logisticsOfficer',
            'recipientRepresentative', 'coDonor', 'manager']
    );

-- Somebody is disabled, never deleted: entries name them.
REVOKE DELETE ON "person" FROM tiltas_app;
