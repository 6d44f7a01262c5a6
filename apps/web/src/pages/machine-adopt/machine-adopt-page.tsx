import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Stack } from "../../kit/stack.tsx";
import type { MachineView } from "../../law/machine/machine-view.ts";
import { machineHref, machineText } from "../../law/machine/version-address.ts";
import { mayStudyPolicies } from "../../law/policy/policy-reader.ts";
import { AdoptCheck } from "./adopt-check.tsx";
import { AdoptForm } from "./adopt-form.tsx";
import { type Adopted, AdoptReceipt } from "./adopt-receipt.tsx";
import { machineAdoptRoute } from "./machine-adopt.route.ts";

/** Which version, and why: what the ledger will keep. */
export interface Adoption {
  readonly version: number;
  readonly reason: string;
}

export function MachineAdoptPage(): ReactElement {
  const { t } = useText();
  const { person } = machineAdoptRoute.useRouteContext();
  return (
    <Stack>
      <PageHeading
        title={t("machine.adopt.title")}
        above={<AppLink href="/process">‹ {t("machine.back")}</AppLink>}
      />
      {mayStudyPolicies(person) ? (
        <Adopting mayAdopt={person.roles.includes("administrator")} />
      ) : (
        <EmptyState kind="noRight">{t("machine.noRight")}</EmptyState>
      )}
    </Stack>
  );
}

function Adopting({ mayAdopt }: { readonly mayAdopt: boolean }): ReactElement {
  const shown = useQuery(trpc.machine.show.queryOptions());
  const [adopted, setAdopted] = useState<Adopted>();
  if (adopted !== undefined) return <AdoptReceipt adopted={adopted} />;
  return (
    <QueryView query={shown}>
      {(view) => <AdoptFlow view={view} mayAdopt={mayAdopt} onAdopted={setAdopted} />}
    </QueryView>
  );
}

interface AdoptFlowProps {
  readonly view: MachineView;
  readonly mayAdopt: boolean;
  readonly onAdopted: (adopted: Adopted) => void;
}

/** Form → check; the receipt is the page's. What was typed is kept until it is adopted. */
function AdoptFlow({ view, mayAdopt, onAdopted }: AdoptFlowProps): ReactElement {
  const { t } = useText();
  const later = view.shipped.filter((version) => version > view.inForce);
  const [typed, setTyped] = useState<Adoption>({ version: later.at(-1) ?? 0, reason: "" });
  const [checked, setChecked] = useState<Adoption>();
  if (later.length === 0)
    return (
      <EmptyState
        kind="nothing"
        title={t("machine.adopt.newest", { version: view.inForce })}
        action={<AppLink href={machineHref(view.inForce)}>{machineText(view.inForce)}</AppLink>}
      />
    );
  if (checked !== undefined)
    return (
      <AdoptCheck
        adoption={checked}
        mayAdopt={mayAdopt}
        onAdopted={onAdopted}
        onChange={() => setChecked(undefined)}
      />
    );
  return (
    <AdoptForm
      versions={later}
      typed={typed}
      onCheck={(adoption) => {
        setTyped(adoption);
        setChecked(adoption);
      }}
    />
  );
}
