-- Two administrators who revoke each other at one moment each see the other: somebody must be left who can give roles.
CREATE FUNCTION keep_an_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Held to the end of the transaction, so that the second one counts after the first one's commit.
    PERFORM pg_advisory_xact_lock(8326);
    IF NOT EXISTS (
        SELECT FROM "person" WHERE id <> NEW.id AND disabled_at IS NULL AND 'administrator' = ANY (roles)
    ) THEN
        RAISE EXCEPTION 'nobody else administers'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'person_administrator_left', TABLE = 'person';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER "person_administrator_left"
    BEFORE UPDATE OF roles, disabled_at ON "person"
    FOR EACH ROW
    WHEN (
        'administrator' = ANY (OLD.roles) AND OLD.disabled_at IS NULL
        AND (NOT 'administrator' = ANY (NEW.roles) OR NEW.disabled_at IS NOT NULL)
    )
    EXECUTE FUNCTION keep_an_administrator();
