import { reasonSchema } from "@tiltas/domain";
import { useMutation } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { Disclosure } from "../../kit/disclosure.tsx";
import { Form, FormActions } from "../../kit/form.tsx";
import { formText } from "../../kit/form-text.ts";
import { TextField } from "../../kit/text-field.tsx";
import { createCommandIds } from "../step/sending/command-ids.ts";
import { StepRefused } from "../step/sending/step-refused.tsx";
import type { DelegationView } from "./delegation-view.ts";

interface RevokeFormProps {
  readonly delegation: DelegationView;
  readonly onDone: (text: string) => void;
}

/** Takes a lent role back, at once, with a reason. */
export function RevokeForm({ delegation, onDone }: RevokeFormProps): ReactElement {
  const { t, say } = useText();
  const [commandIds] = useState(() => createCommandIds());
  const [isMissing, setMissing] = useState(false);
  const { name } = delegation.to;
  const role = say("role", delegation.role);
  const revoke = useMutation(
    trpc.delegation.revoke.mutationOptions({
      onSuccess: () => {
        onDone(t("delegations.revoked", { name, role }));
        void queryClient.invalidateQueries();
      },
    }),
  );
  return (
    <Disclosure summary={t("delegations.revoke")}>
      <Form
        aria-label={t("delegations.revoke.of", { name, role })}
        onSubmit={(event) => {
          event.preventDefault();
          const reason = reasonSchema.safeParse(
            formText(new FormData(event.currentTarget), "reason"),
          );
          setMissing(!reason.success);
          if (!reason.success || revoke.isPending) return;
          const body = { delegationId: delegation.id, reason: reason.data };
          revoke.mutate({ ...body, commandId: commandIds(body) });
        }}
      >
        {revoke.error !== null && <StepRefused error={revoke.error} />}
        <TextField
          label={t("delegations.revoke.reason")}
          name="reason"
          error={isMissing ? t("delegations.problem.reason") : undefined}
        />
        <FormActions>
          <Button look="danger" type="submit" busy={revoke.isPending}>
            {t("delegations.revoke.confirm")}
          </Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
