import type { ReactElement } from "react";
import { useText } from "../i18n/use-text.ts";

interface ActorTextProps {
  readonly entry: {
    readonly actorName: string | null;
    readonly onBehalfOfName: string | null;
    readonly content: {
      readonly actor:
        | { readonly type: "person"; readonly role: string }
        | { readonly type: "system" };
    };
  };
}

/** Who acted, in which role, and on whose behalf. */
export function ActorText({ entry }: ActorTextProps): ReactElement {
  const { t, say } = useText();
  const { actorName, onBehalfOfName, content } = entry;
  if (content.actor.type === "system" || actorName === null)
    return <>{t("commitment.history.system")}</>;
  const name =
    onBehalfOfName === null
      ? actorName
      : t("commitment.history.onBehalf", { name: actorName, other: onBehalfOfName });
  return (
    <>
      {name} · {say("role", content.actor.role)}
    </>
  );
}
