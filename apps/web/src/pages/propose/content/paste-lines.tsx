import { type ReactElement, useState } from "react";
import { useText } from "../../../i18n/use-text.ts";
import { Button } from "../../../kit/button.tsx";
import { Disclosure } from "../../../kit/disclosure.tsx";
import { FormActions } from "../../../kit/form.tsx";
import { TextArea } from "../../../kit/text-area.tsx";
import styles from "./content.module.css";
import { pastedLines } from "./pasted-lines.ts";
import type { TypedLine } from "./start-content.ts";

interface PasteLinesProps {
  readonly takenKeys: () => readonly string[];
  readonly onLines: (lines: readonly TypedLine[]) => void;
}

/** Takes rows copied from a spreadsheet. */
export function PasteLines({ takenKeys, onLines }: PasteLinesProps): ReactElement {
  const { t, language } = useText();
  const [text, setText] = useState("");
  const [result, setResult] = useState<string>();
  const add = (): void => {
    const kept = takenKeys();
    const { lines, unread } = pastedLines(text, kept, language);
    onLines(lines);
    setText("");
    setResult(
      unread.length === 0
        ? t("propose.paste.added", { n: lines.length })
        : t("propose.paste.someUnread", { n: lines.length, rows: unread.join(", ") }),
    );
  };
  return (
    <Disclosure summary={t("propose.paste")}>
      <div className={styles.details}>
        <div className={styles.wide}>
          <TextArea
            id="paste"
            label={t("propose.paste.rows")}
            hint={t("propose.paste.hint")}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <FormActions>
          <Button onClick={add}>{t("propose.paste.add")}</Button>
          <span role="status">{result}</span>
        </FormActions>
      </div>
    </Disclosure>
  );
}
