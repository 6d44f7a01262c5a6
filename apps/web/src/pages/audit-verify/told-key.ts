/** The server answered, and not with a key. */
class KeyNotToldError extends Error {
  override readonly name = "KeyNotToldError";
}

/** The public key the server says is its ledger's: told, not proved. Throws KeyNotToldError, or what fetch throws. */
export const fetchToldKey = async (): Promise<string> => {
  const answer = await fetch("/ledger/key");
  if (!answer.ok) throw new KeyNotToldError(String(answer.status));
  return (await answer.text()).trim();
};
