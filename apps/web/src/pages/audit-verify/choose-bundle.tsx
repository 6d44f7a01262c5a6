import { NoteError, parseVerifier } from "@tiltas/ledger";
import { type ReactElement, useState } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { ErrorSummary } from "../../kit/error-summary.tsx";
import { Field } from "../../kit/field.tsx";
import fieldStyles from "../../kit/field.module.css";
import { Form, FormActions } from "../../kit/form.tsx";
import { formText } from "../../kit/form-text.ts";
import { Panel } from "../../kit/stack.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { fetchToldKey } from "./told-key.ts";
import type { ChosenBundle, ChosenKeys } from "./use-verification.ts";

const ids = { file: "verify-file", key: "verify-key", witnesses: "verify-witnesses" } as const;

interface Problem {
  readonly fieldId: string;
  readonly text: string;
}

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

const isKey = async (word: string): Promise<boolean> => {
  try {
    await parseVerifier(digest, word);
    return true;
  } catch (thrown) {
    if (thrown instanceof NoteError) return false;
    throw thrown;
  }
};

const findFile = (form: FormData): File | undefined => {
  const file = form.get("file");
  return file instanceof File && file.name !== "" ? file : undefined;
};

const witnessesIn = (form: FormData): readonly string[] =>
  formText(form, "witnesses").split(/\s+/u).filter(Boolean);

interface ChooseBundleProps {
  readonly onVerify: (chosen: ChosenBundle) => void;
  /** Absent for whoever may not read the whole ledger. */
  readonly onVerifyWhole?: (keys: ChosenKeys) => void;
}

/** Which bundle, or the whole ledger, judged by which keys. */
export function ChooseBundle({ onVerify, onVerifyWhole }: ChooseBundleProps): ReactElement {
  const { t } = useText();
  const [told, setTold] = useState<string>();
  const [key, setKey] = useState("");
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [attempt, setAttempt] = useState(0);

  const problemOf = (fieldId: string): string | undefined =>
    problems.find((problem) => problem.fieldId === fieldId)?.text;

  const refuse = (found: readonly Problem[]): void => {
    setProblems(found);
    setAttempt((before) => before + 1);
  };

  /** The key the server tells, put into its field; undefined, with a problem, where it tells none. */
  const askServer = async (): Promise<string | undefined> => {
    try {
      const word = await fetchToldKey();
      setTold(word);
      setKey(word);
      setProblems([]);
      return word;
    } catch {
      refuse([{ fieldId: ids.key, text: t("bundle.key.notTold") }]);
      return undefined;
    }
  };

  const problemsOf = async (word: string, witnesses: readonly string[]) => {
    const areKeys = await Promise.all(witnesses.map(isKey));
    return [
      ...((await isKey(word)) ? [] : [{ fieldId: ids.key, text: t("bundle.key.wrong") }]),
      ...(areKeys.every(Boolean)
        ? []
        : [{ fieldId: ids.witnesses, text: t("bundle.witnesses.wrong") }]),
    ];
  };

  const send = async (form: FormData): Promise<void> => {
    const file = findFile(form);
    const typed = key.trim();
    const witnesses = witnessesIn(form);
    const found = [
      ...(file === undefined ? [{ fieldId: ids.file, text: t("bundle.file.missing") }] : []),
      ...(await problemsOf(typed, witnesses)),
    ];
    if (found.length > 0 || file === undefined) refuse(found);
    else {
      setProblems([]);
      onVerify({ file, name: file.name, key: typed, witnesses, isKeyTold: typed === told });
    }
  };

  /** In one act: without a key of one's own, by the one the server tells. */
  const sendWhole = async (form: FormData, verifyWhole: (keys: ChosenKeys) => void) => {
    const typed = key.trim();
    const word = typed === "" ? await askServer() : typed;
    if (word === undefined) return;
    const witnesses = witnessesIn(form);
    const found = await problemsOf(word, witnesses);
    if (found.length > 0) refuse(found);
    else {
      setProblems([]);
      verifyWhole({ key: word, witnesses, isKeyTold: typed === "" || typed === told });
    }
  };

  return (
    <Panel title={t("bundle.choose")}>
      <p>{t("bundle.choose.about")}</p>
      <ErrorSummary problems={problems} attempt={attempt} />
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          void send(new FormData(event.currentTarget));
        }}
      >
        <Field
          label={t("bundle.file")}
          hint={t("bundle.file.hint")}
          error={problemOf(ids.file)}
          id={ids.file}
        >
          {(wiring) => (
            <input
              {...wiring}
              className={fieldStyles.control}
              type="file"
              name="file"
              accept=".zip,application/zip"
            />
          )}
        </Field>
        <TextField
          label={t("bundle.key")}
          hint={t("bundle.key.hint")}
          error={problemOf(ids.key)}
          id={ids.key}
          name="key"
          width="full"
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        {told !== undefined && key.trim() === told && <p role="status">{t("bundle.key.told")}</p>}
        <TextArea
          label={t("bundle.witnesses")}
          hint={t("bundle.witnesses.hint")}
          error={problemOf(ids.witnesses)}
          id={ids.witnesses}
          name="witnesses"
          rows={2}
          optional
        />
        <FormActions>
          <Button type="submit" look="primary">
            {t("bundle.verify")}
          </Button>
          <Button onClick={() => void askServer()}>{t("bundle.key.ask")}</Button>
        </FormActions>
        {onVerifyWhole !== undefined && (
          <>
            <p>{t("bundle.whole.about")}</p>
            <FormActions>
              <Button
                onClick={({ currentTarget: { form } }) => {
                  if (form !== null) void sendWhole(new FormData(form), onVerifyWhole);
                }}
              >
                {t("bundle.whole.verify")}
              </Button>
            </FormActions>
          </>
        )}
      </Form>
    </Panel>
  );
}
