import type { ReactElement } from "react";
import { useText } from "../i18n/use-text.ts";
import { Money } from "../kit/money.tsx";
import { StateTag } from "../kit/state-tag.tsx";

export function Example(): ReactElement {
  const { t } = useText();
  return (
    <p>
      {t("chart.current")} <StateTag state="sourcing" />{" "}
      <Money value={{ amount: "184000.00", currency: "EUR" }} />
    </p>
  );
}
