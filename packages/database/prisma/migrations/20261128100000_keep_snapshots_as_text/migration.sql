-- Written with every command and read as a whole: as json its text is checked and kept; as jsonb PostgreSQL
-- took it apart and put it together each time.
ALTER TABLE "commitment" ALTER COLUMN "snapshot" TYPE JSON USING "snapshot"::json;
