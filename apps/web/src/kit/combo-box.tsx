import { lazy, type ReactElement, Suspense } from "react";
import type { ComboBoxProps } from "./combo-box-aria.tsx";
import { SelectField } from "./select-field.tsx";

const AriaComboBox = lazy(async () => ({
  default: (await import("./combo-box-aria.tsx")).AriaComboBox,
}));

/** One of many, found by typing. Loads its code when first shown; until then the browser's own select stands in. */
export function ComboBox(props: ComboBoxProps): ReactElement {
  const { choices, value, onChange, ...texts } = props;
  const plain = (
    <SelectField
      {...texts}
      startsEmpty
      choices={choices}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
  return (
    <Suspense fallback={plain}>
      <AriaComboBox {...props} />
    </Suspense>
  );
}
