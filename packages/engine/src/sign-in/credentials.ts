import { emailSchema } from "@tiltas/domain";
import { answer, badField } from "./answers.ts";
import { longestPassword } from "./password-rules.ts";

export type Credentials = { readonly email: string; readonly password: string };

const mostBytes = 4096;

const readText = async (request: Request): Promise<string | undefined> => {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return undefined;
  const text = await request.text();
  return text.length > mostBytes ? undefined : text;
};

const findFields = (text: string): { email?: unknown; password?: unknown } | undefined => {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
};

/** What a sign-in form sent, or the answer that names the field at fault. */
export const readCredentials = async (request: Request): Promise<Credentials | Response> => {
  if (request.headers.get("content-type")?.split(";")[0]?.trim() !== "application/json")
    return answer(415, { code: "NOT_JSON", message: "Send JSON." });
  const text = await readText(request);
  if (text === undefined)
    return answer(413, { code: "TOO_LARGE", message: "That is too much for a sign-in." });
  const fields = findFields(text);
  if (fields === undefined) return badField("body", "must be a JSON object");
  const email = emailSchema.safeParse(fields.email);
  if (!email.success) return badField("email", "must be an e-mail address");
  const { password } = fields;
  if (typeof password !== "string" || password === "" || password.length > longestPassword)
    return badField("password", `must be text of 1 to ${longestPassword} characters`);
  return { email: email.data, password };
};
