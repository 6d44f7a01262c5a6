import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { DefinitionList } from "../../kit/definition-list.tsx";
import { Panel } from "../../kit/stack.tsx";
import type { Proposing, WaysToPropose } from "../propose/proposing.ts";
import { SelectInput } from "../step/fields/inputs.tsx";

interface ProposerNameProps {
  readonly ways: WaysToPropose;
  readonly proposing: Proposing;
}

/** In whose name it will be sent, and the choice where there is one. Nothing where it is one's own alone. */
export function ProposerName({ ways, proposing }: ProposerNameProps): ReactElement | null {
  const { t } = useText();
  const { mayInOwnName, lenders } = ways;
  const { person, behalf } = proposing;
  if (lenders.length === 0) return null;
  const own = mayInOwnName ? [{ value: "", label: person.name }] : [];
  const choices = [...own, ...lenders.map(({ id, name }) => ({ value: id, label: name }))];
  const said =
    behalf === undefined
      ? person.name
      : t("delegations.onBehalf", { name: person.name, principal: behalf.name });
  return (
    <Panel title={t("propose.name.title")}>
      {choices.length > 1 && (
        <SelectInput
          name="onBehalfOf"
          choices={choices}
          startsEmpty={false}
          hint={t("propose.name.hint")}
        />
      )}
      <DefinitionList
        items={[{ term: t("step.check.actor"), value: <span data-sent-by>{said}</span> }]}
      />
    </Panel>
  );
}
