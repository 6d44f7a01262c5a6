import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";

/** Whose working days a policy's deadlines count. */
export function PolicyCalendar({
  country,
}: {
  readonly country: string | undefined;
}): ReactElement {
  const { t } = useText();
  return (
    <p>
      {country === undefined ? t("deadlines.noCalendar") : t("deadlines.calendar", { country })}
    </p>
  );
}
