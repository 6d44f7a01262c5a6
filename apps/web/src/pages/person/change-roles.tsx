import type { ReactElement } from "react";
import { api } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { RegisterFlow } from "../step/registering/register-flow.tsx";
import type { SendChange } from "../step/registering/use-registering.ts";
import { ChangeForm, type TypedRoleChange } from "./change-form.tsx";
import { personRoute } from "./person.route.ts";
import type { PersonView } from "./person-view.ts";

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
  return (
    <RegisterFlow<TypedRoleChange>
      form={(before, onCheck) => <ChangeForm person={person} before={before} onCheck={onCheck} />}
      said={({ payload: { event, role, reason } }) => ({
        items: [
          { term: t("people.name"), value: person.name },
          {
            term: t("people.change.what"),
            value: t(`people.change.${event}`, { role: say("role", role) }),
          },
          { term: t("people.change.reason"), value: reason },
        ],
        effect: t(`people.effect.${event}`),
        confirm: t(`people.confirm.${event}`),
        look: event === "role.assign" ? "primary" : "danger",
      })}
      done={({ payload: { event, role } }) =>
        t(`people.done.${event}`, { role: say("role", role), name: person.name })
      }
      send={sendFor(person.id)}
    />
  );
}

const sendFor =
  (person: string): SendChange<TypedRoleChange> =>
  async ({ payload: { event, role, reason } }, commandIdOf) => {
    const body = { person, role, reason };
    const sent = { ...body, commandId: commandIdOf({ event, ...body }) };
    return event === "role.assign" ? api.role.assign.mutate(sent) : api.role.revoke.mutate(sent);
  };
