import { type ReactElement, useId } from "react";
import { ComboBox as Aria } from "react-aria-components/ComboBox";
import { Button } from "react-aria-components/Button";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { useText } from "../i18n/use-text.ts";
import { classNames } from "./class-names.ts";
import styles from "./combo-box.module.css";
import { FieldError, type FieldTexts } from "./field.tsx";
import fieldStyles from "./field.module.css";
import type { Choice } from "./select-field.tsx";

interface ComboChoice extends Choice {
  /** A second line: a code, a unit, what is left. */
  readonly detail?: string;
}

export interface ComboBoxProps extends FieldTexts {
  readonly choices: readonly ComboChoice[];
  /** The chosen value; "" for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The combo box itself, on react-aria: typing filters, arrows walk, Escape closes, screen readers hear the count. */
export function AriaComboBox({
  label,
  hint,
  error,
  optional = false,
  id: givenId,
  choices,
  value,
  onChange,
}: ComboBoxProps): ReactElement {
  const { t, locale } = useText();
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <I18nProvider locale={locale}>
      <Aria
        className={classNames(fieldStyles.field, styles.combo)}
        defaultItems={choices}
        value={value === "" ? null : value}
        onChange={(key) => onChange(key === null ? "" : String(key))}
        isInvalid={error !== undefined}
        menuTrigger="focus"
        allowsEmptyCollection
      >
        <Label className={fieldStyles.label}>
          {label}
          {optional && <span className={fieldStyles.optional}> ({t("kit.optional")})</span>}
        </Label>
        {hint !== undefined && (
          <Text slot="description" className={fieldStyles.hint}>
            {hint}
          </Text>
        )}
        <FieldError id={`${id}-error`} error={error} />
        <div className={styles.box}>
          <Input id={id} className={classNames(fieldStyles.control)} autoComplete="off" />
          <Button className={classNames(styles.open)} aria-label={t("kit.combo.open")}>
            <span aria-hidden="true">▾</span>
          </Button>
        </div>
        <Popover className={classNames(styles.popover)} offset={2}>
          <ListBox<ComboChoice>
            className={classNames(styles.list)}
            renderEmptyState={() => <div className={styles.none}>{t("kit.combo.none")}</div>}
          >
            {(choice) => (
              <ListBoxItem
                id={choice.value}
                textValue={choice.label}
                className={classNames(styles.item)}
              >
                <Text slot="label">{choice.label}</Text>
                {choice.detail !== undefined && (
                  <Text slot="description" className={styles.detail}>
                    {choice.detail}
                  </Text>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </Aria>
    </I18nProvider>
  );
}
