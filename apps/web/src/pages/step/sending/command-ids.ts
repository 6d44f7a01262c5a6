/** Gives the command id of a body: the same one for as long as the body stays the same. */
export type CommandIds = (body: unknown) => string;

/**
 * One command id per intended effect: sending the same body again, after a lost answer, is the same command; a
 * changed body is another.
 * @param body plain JSON, its keys always in the same order
 */
export const createCommandIds = (newId: () => string = () => crypto.randomUUID()): CommandIds => {
  let last: { readonly key: string; readonly id: string } | undefined;
  return (body) => {
    const key = JSON.stringify(body);
    if (last?.key !== key) last = { key, id: newId() };
    return last.id;
  };
};
