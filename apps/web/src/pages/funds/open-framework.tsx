import type { ReactElement } from "react";
import { api } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { DateText } from "../../kit/date-text.tsx";
import { Money } from "../../kit/money.tsx";
import { RegisterFlow } from "../step/registering/register-flow.tsx";
import type { SendChange } from "../step/registering/use-registering.ts";
import { type FrameworkChange, FrameworkFields, useFrameworkLabels } from "./framework-fields.tsx";

type Framework = FrameworkChange["payload"]["framework"];

const send: SendChange<FrameworkChange> = async ({ payload }, commandIdOf) =>
  api.framework.open.mutate({ ...payload, commandId: commandIdOf(payload) });

interface OpenProps {
  /** The codes that are open already. */
  readonly taken: readonly string[];
}

/** Form, check and receipt of opening a framework. */
export function OpenFramework({ taken }: OpenProps): ReactElement {
  const { t, say } = useText();
  const labels = useFrameworkLabels();
  return (
    <RegisterFlow<FrameworkChange>
      form={(before, onCheck) => (
        <FrameworkFields taken={taken} before={before} onCheck={onCheck} />
      )}
      said={({ payload: { framework } }) => ({
        items: [
          { term: labels.code, value: framework.code },
          { term: labels.name, value: framework.name },
          { term: labels.kind, value: say("frameworkKind", framework.kind) },
          { term: labels.leads, value: framework.leads.join(", ") || "—" },
          { term: labels.members, value: framework.members.join(", ") || "—" },
          { term: labels.milestones, value: <Milestones framework={framework} /> },
          {
            term: labels.earmarkCeiling,
            value:
              framework.earmarkCeiling === undefined ? (
                "—"
              ) : (
                <Money value={framework.earmarkCeiling} />
              ),
          },
        ],
        effect: t("frameworks.open.effect"),
        confirm: t("frameworks.open.confirm"),
      })}
      done={({ payload: { framework } }) => t("frameworks.open.done", { code: framework.code })}
      send={send}
    />
  );
}

function Milestones({ framework }: { readonly framework: Framework }): ReactElement {
  if (framework.milestones.length === 0) return <>—</>;
  return (
    <ul>
      {framework.milestones.map(({ title, on }) => (
        <li key={`${on ?? ""} ${title}`}>
          {on !== undefined && <DateText value={on} />} {title}
        </li>
      ))}
    </ul>
  );
}
