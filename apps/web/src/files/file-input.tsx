import { documentTypes } from "@tiltas/domain";
import { type ReactElement, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { formatNumber } from "../format/money.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "../kit/button.tsx";
import { Field } from "../kit/field.tsx";
import { findRemedyText, reasonText } from "../law/reason-text.ts";
import styles from "../pages/step/fields/fields.module.css";
import { useFieldTexts } from "../pages/step/fields/use-input.ts";
import { isTree } from "../pages/step/typed/read-typed.ts";
import { type UploadState, useUpload } from "./use-upload.ts";

const accepted = Object.values(documentTypes)
  .flat()
  .map((ending) => `.${ending}`)
  .join(",");

interface FileInputProps {
  /** Path of the document in the form, `document`. */
  readonly of: string;
}

const fields = ["fileName", "mediaType", "size", "sha256"] as const;

/** Chooses a file and sends it at once; what the server keeps of it goes into the form. */
export function FileInput({ of }: FileInputProps): ReactElement {
  const { setValue } = useFormContext();
  const { t } = useText();
  const control = useRef<HTMLInputElement>(null);
  const texts = useFieldTexts({ name: `${of}.file`, hint: t("documents.types") });
  const { state, choose, stop } = useUpload({
    onKept: (file) => {
      for (const field of fields) setValue(`${of}.${field}`, file[field], { shouldDirty: true });
    },
  });
  const begin = (file: File | undefined): void => {
    if (file === undefined) return;
    for (const field of fields) setValue(`${of}.${field}`, undefined, { shouldDirty: true });
    void choose(file);
  };
  const stopAndReturn = (): void => {
    stop();
    control.current?.focus();
  };
  return (
    <Field {...texts} after={<FileFacts of={of} state={state} onStop={stopAndReturn} />}>
      {(wiring) => (
        <input
          {...wiring}
          ref={control}
          type="file"
          accept={accepted}
          className={styles.file}
          name={`${of}.file`}
          onChange={(event) => begin(event.currentTarget.files?.[0])}
        />
      )}
    </Field>
  );
}

interface FileFactsProps extends FileInputProps {
  readonly state: UploadState;
  readonly onStop: () => void;
}

function FileFacts({ of, state, onStop }: FileFactsProps): ReactElement {
  const { t } = useText();
  return (
    <>
      {state.at === "sending" && (
        <div className={styles.rowActions}>
          <progress max={1} value={state.share} aria-label={t("documents.sending")} />
          <Button look="quiet" onClick={onStop}>
            {t("documents.stop")}
          </Button>
        </div>
      )}
      <p role="status" data-upload={state.at}>
        <StateText of={of} state={state} />
      </p>
    </>
  );
}

function StateText({ of, state }: Omit<FileFactsProps, "onStop">): ReactElement | string | null {
  const text = useText();
  switch (state.at) {
    case "none":
    case "kept":
      return <KeptText of={of} />;
    case "refused":
      return `${reasonText(text, state.reason)} ${findRemedyText(text, state.reason) ?? ""}`;
    default:
      return text.t(`documents.${state.at}`);
  }
}

/** What is kept, also where a draft is taken up again. */
function KeptText({ of }: FileInputProps): string | null {
  const { t, say, locale } = useText();
  const document: unknown = useWatch({ name: of });
  const { fileName, size, sha256, mediaType } = isTree(document) ? document : {};
  if (typeof fileName !== "string" || typeof size !== "number") return null;
  return t("documents.kept", {
    fileName,
    type: say("documentType", String(mediaType)),
    size: formatNumber(size, locale),
    sha256: String(sha256).slice(0, 16),
  });
}
