import { documentKindSchema } from "@tiltas/domain";
import { type ReactElement, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { formatNumber } from "../../../format/money.ts";
import { useText } from "../../../i18n/use-text.ts";
import { Field } from "../../../kit/field.tsx";
import { Notice } from "../../../kit/notice.tsx";
import { DateInput, SelectInput, TextInput } from "../fields/inputs.tsx";
import styles from "../fields/fields.module.css";
import { useFieldTexts } from "../fields/use-input.ts";
import { isTree } from "../typed/read-typed.ts";
import { describeFile } from "./describe-file.ts";
import type { StepForm, StepSubject } from "./step-form.ts";

/** Chooses a file; it stays on this computer, only its description and its SHA-256 are kept. */
function FileInput(): ReactElement {
  const { setValue } = useFormContext();
  const [reading, setReading] = useState<"reading" | "failed">();
  const texts = useFieldTexts({ name: "document.file" });
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setReading("reading");
    try {
      for (const [field, value] of Object.entries(await describeFile(file)))
        setValue(`document.${field}`, value, { shouldDirty: true });
      setReading(undefined);
    } catch {
      setReading("failed");
    }
  };
  return (
    <Field {...texts} after={<FileFacts reading={reading} />}>
      {(wiring) => (
        <input
          {...wiring}
          type="file"
          className={styles.file}
          name="document.file"
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      )}
    </Field>
  );
}

function FileFacts({
  reading,
}: {
  readonly reading: "reading" | "failed" | undefined;
}): ReactElement {
  const { t, locale } = useText();
  const document: unknown = useWatch({ name: "document" });
  const { fileName, size, sha256 } = isTree(document) ? document : {};
  if (reading !== undefined) return <p role="status">{t(`step.document.${reading}`)}</p>;
  if (typeof fileName !== "string" || typeof size !== "number") return <p role="status" />;
  return (
    <p role="status">
      {t("step.document.read", {
        fileName,
        size: formatNumber(size, locale),
        sha256: String(sha256).slice(0, 16),
      })}
    </p>
  );
}

function AttachFields({ subject: { text } }: { readonly subject: StepSubject }): ReactElement {
  return (
    <>
      <Notice>{text.t("step.document.hashOnly")}</Notice>
      <FileInput />
      <SelectInput
        name="document.kind"
        choices={documentKindSchema.options.map((kind) => ({
          value: kind,
          label: text.t(`documentKind.${kind}`),
        }))}
      />
      <TextInput name="document.title" />
      <DateInput name="document.validUntil" optional />
    </>
  );
}

export const documentAttachForm: StepForm = {
  start: () => ({
    document: { documentId: crypto.randomUUID(), kind: "", title: "", validUntil: "" },
  }),
  Fields: AttachFields,
};
