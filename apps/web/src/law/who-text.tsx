import type { Who } from "@tiltas/domain";
import type { ReactElement } from "react";
import { useText } from "../i18n/use-text.ts";

/** Who can clear a reason: the roles, and the first few people who hold one. Nothing when nobody can. */
export function WhoText({ who }: { readonly who: Who }): ReactElement | null {
  const { t, say } = useText();
  if (who.roles.length === 0) return null;
  const roles = who.roles.map((role) => say("role", role)).join(", ");
  const names = who.people.slice(0, 3).map(({ name }) => name);
  const more = who.people.length - names.length;
  if (names.length === 0) return <>{t("commitment.who.roles", { roles })}</>;
  return (
    <>
      {t(more > 0 ? "commitment.who.peopleAndMore" : "commitment.who.people", {
        roles,
        people: names.join(", "),
        more,
      })}
    </>
  );
}
