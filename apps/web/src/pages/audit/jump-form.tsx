import { instantSchema } from "@tiltas/domain";
import { useRouter } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { api } from "../../api/trpc.ts";
import { vilniusInstant } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { formText } from "../../kit/form-text.ts";
import { NumberField, TextField } from "../../kit/text-field.tsx";
import styles from "./audit-page.module.css";
import { auditHref, type AuditSearch, findLeafIndex } from "./audit-search.ts";

/** The leaf a typed moment of the ministry's clock leads to: the last recorded by then, the first before all. */
const leafAt = async (typed: string): Promise<number | undefined> => {
  const at = instantSchema.safeParse(vilniusInstant(typed)).data;
  if (at === undefined) return undefined;
  const { leaves } = await api.entry.leavesBy.query({ at });
  return Math.max(0, leaves - 1);
};

/** Jumps within the list, by leaf index or by time; the filters stay. */
export function JumpForm({ search }: { readonly search: AuditSearch }): ReactElement {
  const { t } = useText();
  const router = useRouter();
  const [problem, tell] = useState<"seq" | "at">();
  const jump = async (form: FormData): Promise<void> => {
    const [leaf, time] = [formText(form, "seq").replace(/^#/, ""), formText(form, "at")];
    const seq = leaf === "" ? await leafAt(time) : findLeafIndex(leaf);
    tell(seq === undefined ? (leaf === "" ? "at" : "seq") : undefined);
    if (seq !== undefined) router.history.push(auditHref({ ...search, seq }));
  };
  return (
    <form
      className={styles.filters}
      aria-label={t("explorer.jump")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        jump(new FormData(event.currentTarget)).catch(() => tell("at"));
      }}
    >
      <NumberField
        label={t("explorer.jump.leaf")}
        name="seq"
        inputMode="numeric"
        defaultValue={search.seq ?? ""}
        error={problem === "seq" ? t("explorer.jump.leaf.wrong") : undefined}
      />
      <TextField
        label={t("explorer.jump.time")}
        name="at"
        type="datetime-local"
        className={styles.moment}
        error={problem === "at" ? t("explorer.jump.time.wrong") : undefined}
      />
      <Button type="submit">{t("explorer.jump.go")}</Button>
    </form>
  );
}
