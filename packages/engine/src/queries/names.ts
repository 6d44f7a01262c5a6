/** SQL of names by person id for everyone the entries of a stream mention; `stream` is an SQL expression. */
export const namesIn = (stream: string): string => `(
  SELECT coalesce(jsonb_object_agg(n.id, n.name), '{}') FROM person n
   WHERE n.id IN (
     SELECT e.person_id FROM entry e WHERE e.stream = ${stream}
     UNION SELECT e.on_behalf_of FROM entry e WHERE e.stream = ${stream}))`;
