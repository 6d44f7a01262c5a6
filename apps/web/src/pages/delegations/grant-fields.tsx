import type { Role } from "@tiltas/domain";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import type { Person } from "../../auth/person.ts";
import { todayInVilnius } from "../../format/date.ts";
import { useText } from "../../i18n/use-text.ts";
import { MoneyField } from "../../kit/money-field.tsx";
import { SelectField } from "../../kit/select-field.tsx";
import { DateField } from "../../kit/text-field.tsx";
import type { DelegationField } from "./read-delegation.ts";

interface GrantFieldsProps {
  readonly person: Person;
  readonly roles: readonly Role[];
  readonly errorOf: (field: DelegationField) => string | undefined;
}

export const fieldId = (field: DelegationField): string => `delegation-${field}`;

/** Whoever administers or audits borrows no role. */
const mayBorrow = ({ roles }: { readonly roles: readonly Role[] }): boolean =>
  !roles.includes("administrator") && !roles.includes("auditor");

/** Person, role, days and limits of a delegation. */
export function GrantFields({ person, roles, errorOf }: GrantFieldsProps): ReactElement {
  const { t, say } = useText();
  const people = useQuery(trpc.person.list.queryOptions());
  const registers = useQuery(trpc.register.all.queryOptions());
  const of = (field: DelegationField) => ({
    id: fieldId(field),
    name: field,
    label: t(`delegations.field.${field}`),
    error: errorOf(field),
  });
  const borrowers = (people.data ?? []).filter((one) => one.id !== person.id && mayBorrow(one));
  return (
    <>
      <SelectField
        {...of("to")}
        startsEmpty
        choices={borrowers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        {...of("role")}
        choices={roles.map((role) => ({ value: role, label: say("role", role) }))}
      />
      <DateField {...of("validFrom")} defaultValue={todayInVilnius()} />
      <DateField {...of("validTo")} />
      <MoneyField
        {...of("amountLimit")}
        hint={t("delegations.hint.amountLimit")}
        optional
        currency="EUR"
      />
      <SelectField
        {...of("frameworkCode")}
        hint={t("delegations.hint.frameworkCode")}
        optional
        choices={[
          { value: "", label: t("delegations.anyFramework") },
          ...(registers.data?.frameworks ?? []).map(({ code, name }) => ({
            value: code,
            label: name,
          })),
        ]}
      />
    </>
  );
}
