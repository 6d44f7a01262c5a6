/** What was typed into a named field of a plain form, trimmed; empty when there is no such field or it holds a file. */
export function formText(form: FormData, name: string): string {
  const typed = form.get(name);
  return typeof typed === "string" ? typed.trim() : "";
}
