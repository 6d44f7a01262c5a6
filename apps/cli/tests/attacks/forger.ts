import type { TestEngine } from "@tiltas/engine/testing";

// What a superuser who knows the format does: every hash that follows from an altered entry is made anew.
const functions = `
  CREATE SCHEMA forger;
  CREATE FUNCTION forger.rehash() RETURNS void LANGUAGE sql AS $$
    UPDATE entry SET hash = sha256('\\x00'::bytea || bytes) WHERE hash <> sha256('\\x00'::bytea || bytes) $$;
  CREATE FUNCTION forger.rechain(forged text) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE previous bytea := sha256('\\x02'::bytea || convert_to(forged, 'UTF8')); row entry%ROWTYPE;
    BEGIN
      FOR row IN SELECT * FROM entry WHERE stream = forged ORDER BY version LOOP
        previous := sha256('\\x02'::bytea || previous || row.hash);
        UPDATE entry SET chain_hash = previous WHERE stream = forged AND version = row.version;
      END LOOP;
    END $$;
  CREATE FUNCTION forger.rehead(forged text) RETURNS void LANGUAGE sql AS $$
    WITH last AS (SELECT version, chain_hash FROM entry WHERE stream = forged ORDER BY version DESC LIMIT 1)
    UPDATE commitment SET version = last.version, chain_hash = last.chain_hash FROM last WHERE 'commitment/' || id = forged;
    WITH last AS (SELECT version, chain_hash FROM entry WHERE stream = forged ORDER BY version DESC LIMIT 1)
    UPDATE stream_head SET version = last.version, chain_hash = last.chain_hash FROM last WHERE stream = forged $$;
  CREATE FUNCTION forger.releaf() RETURNS void LANGUAGE sql AS $$
    UPDATE leaf SET entry_hash = entry.hash FROM entry WHERE entry.stream = leaf.stream AND entry.version = leaf.version $$;
  CREATE FUNCTION forger.renumber() RETURNS void LANGUAGE sql AS $$
    WITH place AS (SELECT stream, version, row_number() OVER (ORDER BY index) - 1 AS expected FROM leaf)
    UPDATE leaf SET index = 1000000 + expected FROM place WHERE place.stream = leaf.stream AND place.version = leaf.version $$;
  CREATE FUNCTION forger.rewrite(forged text, at_version int, pattern text, other text) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE entry SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), pattern, other), 'UTF8')
        WHERE stream = forged AND version = at_version AND convert_from(bytes, 'UTF8') LIKE '%' || pattern || '%';
      IF NOT FOUND THEN RAISE EXCEPTION 'nothing to rewrite in % %', forged, at_version; END IF;
      PERFORM forger.rehash();
    END $$;
  CREATE FUNCTION forger.reseal(forged text, at_version int) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE entry SET bytes = convert_to(regexp_replace(convert_from(bytes, 'UTF8'),
          '("sealed":")([0-9a-f]{63})([0-9a-f])', '\\1\\3\\2'), 'UTF8')
        WHERE stream = forged AND version = at_version AND convert_from(bytes, 'UTF8') LIKE '%"sealed":%';
      IF NOT FOUND THEN RAISE EXCEPTION 'nothing sealed in % %', forged, at_version; END IF;
      PERFORM forger.rehash();
    END $$;
  CREATE FUNCTION forger.conceal(forged text) RETURNS void LANGUAGE sql AS $$
    SELECT forger.rehash(); SELECT forger.rechain(forged); SELECT forger.rehead(forged); SELECT forger.releaf() $$;`;

/** Lays the forger's tools into the database. */
export const layForgersTools = async ({
  superuser,
}: Pick<TestEngine, "superuser">): Promise<void> => {
  await superuser.query(functions);
};
