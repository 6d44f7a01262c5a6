import { type MachineVersion, machineVersions } from "@tiltas/workflows";
import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { formText } from "../../kit/form-text.ts";
import { SelectField } from "../../kit/select-field.tsx";
import styles from "../../law/machine/machine.module.css";
import { findMachineVersion, machineHref, machineText } from "../../law/machine/version-address.ts";

interface CompareFormProps {
  readonly version: MachineVersion;
  readonly compare: MachineVersion | undefined;
}

/** The choice of a version to read this one against. */
export function CompareForm({ version, compare }: CompareFormProps): ReactElement {
  const { t } = useText();
  const router = useRouter();
  const choices = machineVersions
    .filter((one) => one !== version)
    .map((one) => ({ value: machineText(one), label: machineText(one) }));
  return (
    <form
      key={compare}
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = findMachineVersion(formText(new FormData(event.currentTarget), "compare"));
        router.history.push(machineHref(version, chosen));
      }}
    >
      <SelectField
        label={t("machine.compare.with")}
        name="compare"
        defaultValue={compare === undefined ? "" : machineText(compare)}
        choices={choices}
        startsEmpty
      />
      <Button type="submit">{t("machine.compare.show")}</Button>
    </form>
  );
}
