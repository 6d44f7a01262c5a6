/** SQL for the smallest rows the tables take. */
export const sha = "sha256('x'::bytea)";

export const insertFund = (code: string, ceiling: string): string =>
  `INSERT INTO fund (id, code, name, owner, fiscal_year, ceiling)
   VALUES (uuidv7(), '${code}', 'A fund', 'A ministry', 2024, ${ceiling})`;

export const insertEntry = (stream: string, version: number): string =>
  `INSERT INTO entry (stream, version, command_id, body_hash, action, role, at, effective_on, bytes, hash, chain_hash)
   VALUES ('${stream}', ${version}, '${stream}:${version}', ${sha}, 'comment.add', 'proposer', now(), current_date, 'x', ${sha}, ${sha})`;

export const insertLeaf = (index: number, stream: string, version: number): string =>
  `INSERT INTO leaf (index, stream, version, entry_hash) VALUES (${index}, '${stream}', ${version}, ${sha})`;

export const insertCommitment = (reference: string): string =>
  `INSERT INTO commitment (id, reference, donor, year, title, kind, sourcing, classification, source, recipient,
     stage, state, revision, version, chain_hash, snapshot, machine_version, last_effective_on, created_at, changed_at)
   VALUES (uuidv7(), '${reference}', 'LT', 2024, 'Mine detectors', 'military', 'purchase', 'public', 'own', 'A recipient',
     'proposed', 'draft', 1, 1, ${sha}, '{}', 1, current_date, now(), now())`;

export const insertAdministrator = (email: string): string =>
  `INSERT INTO person (id, email, name, roles, created_at) VALUES (uuidv7(), '${email}', 'A person', '{administrator}', now())`;
