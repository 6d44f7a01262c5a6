import { startTestCluster } from "@tiltas/database/testing";
import { openGround } from "../src/open-ground.ts";
import { readsOn } from "../src/reads.ts";
import { personWith } from "@tiltas/workflows/testing";
const cluster = await startTestCluster();
try {
  const db = await cluster.createDatabase();
  const { ground, database } = await openGround({ url: db.url });
  const n = 300000;
  const pool = ground.pool;
  await pool.query("SET statement_timeout=0");
  const t0 = Date.now();
  for (let k = 0; k < 3; k++) await pool.query(`INSERT INTO commitment (id, reference, donor, year, title, kind, sourcing, classification, source, framework_code, recipient, stage, state, revision, version, chain_hash, snapshot, machine_version, last_effective_on, created_at, changed_at, amount_eur, needed_by)
   SELECT uuidv7(), 'LT-2026-' || lpad((n+${k}*100000)::text, 7, '0'), 'LT', 2026, 'Package ' || (n % 1000), (array['military','training','works'])[1+n%3], 'purchase','public','own', (array['DEMINING','IT',null])[1+n%3],'UA', (array['proposed','approved','procured','delivered'])[1+n%4], 'underReview',1,1,sha256('x'),'{}',1,'2026-01-01',now(), now() - (n*interval '1 second'), CASE WHEN n%10=0 THEN NULL ELSE n END, CASE WHEN n%3=0 THEN NULL ELSE date '2026-01-01'+(n%400) END
   FROM generate_series(1,100000) n`);
  await pool.query(`INSERT INTO task SELECT id, 'approval.grant:legal:legalReviewer','approval.grant', (array['legalReviewer','minister','manager'])[1+(extract(epoch from changed_at)::bigint%3)], 'legal','{}', changed_at, CASE WHEN amount_eur IS NULL THEN NULL ELSE date '2026-11-01' + (amount_eur::int%30) END FROM commitment`);
  await pool.query(`INSERT INTO share SELECT id,'S1','LT',(array['A','B'])[1+(amount_eur::int%2)],amount_eur,'firm' FROM commitment WHERE amount_eur IS NOT NULL`);
  await pool.query(`INSERT INTO person (id,email,name,roles) VALUES ('${personWith("legalReviewer")}','a@demo.example','a','{legalReviewer,minister}')`);
  await (await import("pg")).default;
  const { default: pg } = await import("pg");
  const su = new pg.Client({ connectionString: db.superuserUrl }); await su.connect(); await su.query("VACUUM ANALYZE"); await su.end();
  console.log("loaded", Date.now() - t0);
  const reads = readsOn(ground);
  const time = async (name: string, work: () => Promise<any>) => { await work(); const t = performance.now(); const r = await work(); console.log(name, (performance.now() - t).toFixed(1), "ms", r.total ?? ""); return r; };
  for (const sort of ["changed", "reference", "amount", "neededBy"] as const) for (const descending of [true, false]) {
    const p = await time(`list ${sort} ${descending}`, () => reads.listCommitments({ sort, descending }, { size: 50 }));
    await time(`  next`, () => reads.listCommitments({ sort, descending }, { size: 50, after: p.next }));
  }
  await time("list stage", () => reads.listCommitments({ sort: "changed", descending: true, stages: ["approved"] }, { size: 50 }));
  await time("list fund", () => reads.listCommitments({ sort: "changed", descending: true, fundCode: "A" }, { size: 50 }));
  await time("list donor", () => reads.listCommitments({ sort: "changed", descending: true, donor: "LT" }, { size: 50 }));
  await time("list text", () => reads.listCommitments({ sort: "changed", descending: true, text: "package 77" }, { size: 50 }));
  const q = await time("queue", () => reads.queueOf(personWith("legalReviewer"), { size: 50 }));
  await time("queue next", () => reads.queueOf(personWith("legalReviewer"), { size: 50, after: q.next }));
  await time("pipeline", () => reads.pipeline({ by: "fund", origin: "own" }));
  await time("totals", () => reads.totals({ date: "2026-12-31" as never, donor: "LT", origin: "own" }));
  const { rows: counts } = await pool.query("EXPLAIN ANALYZE SELECT count(*) FROM commitment c");
  console.log(counts.map((r: any) => r["QUERY PLAN"]).join("\n"));
  await database.close();
} finally { await cluster.stop(); }
