import { useMutation } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { findRefusal } from "../../api/failure.ts";
import { api, queryClient } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { ResultLine } from "../../kit/notice.tsx";
import { createCommandIds } from "../step/sending/command-ids.ts";
import { ChangeCheck } from "./change-check.tsx";
import { ChangeForm } from "./change-form.tsx";
import { personRoute } from "./person.route.ts";
import type { PersonView } from "./person-view.ts";
import type { ReasonedChange } from "./role-change.ts";

/** Form, check and receipt of giving or taking a role; an administrator's, and never for their own. */
export function ChangeRoles({ person }: { readonly person: PersonView }): ReactElement {
  const { t } = useText();
  const { person: visitor } = personRoute.useRouteContext();
  if (!visitor.roles.includes("administrator")) return <p>{t("people.change.notYours")}</p>;
  if (visitor.id === person.id) return <p>{t("people.change.own")}</p>;
  return <ChangeFlow key={person.id} person={person} />;
}

function ChangeFlow({ person }: { readonly person: PersonView }): ReactElement {
  const { t, say } = useText();
  const [typed, setTyped] = useState<ReasonedChange>();
  const [checked, setChecked] = useState<ReasonedChange>();
  const changing = useChanging(person.id);
  if (changing.data !== undefined) {
    const { change, stream, version, entryHash } = changing.data;
    return (
      <>
        <ResultLine
          title={t(`people.done.${change.event}`, {
            role: say("role", change.role),
            name: person.name,
          })}
        >
          <p>{t("people.receipt", { stream, version, hash: `${entryHash.slice(0, 16)}…` })}</p>
        </ResultLine>
        <p>
          <Button
            onClick={() => {
              changing.reset();
              setTyped(undefined);
              setChecked(undefined);
            }}
          >
            {t("people.change.another")}
          </Button>
        </p>
      </>
    );
  }
  if (checked === undefined)
    return (
      <ChangeForm
        person={person}
        typed={typed}
        onCheck={(change) => {
          setTyped(change);
          setChecked(change);
        }}
      />
    );
  return (
    <ChangeCheck
      person={person}
      change={checked}
      changing={changing}
      onChange={() => {
        changing.reset();
        setChecked(undefined);
      }}
    />
  );
}

/** Sends the change; a retry after a lost answer carries the same command id, after an answer another. */
function useChanging(person: string) {
  const [commandIds, setCommandIds] = useState(() => createCommandIds());
  const renew = (): void => setCommandIds(() => createCommandIds());
  return useMutation({
    mutationFn: async (change: ReasonedChange) => {
      const { event, role, reason } = change;
      const body = { person, role, reason };
      const sent = { ...body, commandId: commandIds({ event, ...body }) };
      const receipt =
        event === "role.assign"
          ? await api.role.assign.mutate(sent)
          : await api.role.revoke.mutate(sent);
      return { ...receipt, change };
    },
    onSuccess: () => {
      renew();
      void queryClient.invalidateQueries();
    },
    onError: (error) => {
      if (findRefusal(error) !== undefined) renew();
    },
  });
}

export type Changing = ReturnType<typeof useChanging>;
