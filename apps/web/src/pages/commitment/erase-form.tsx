import { erasureGroundSchema } from "@tiltas/domain";
import { useMutation } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { queryClient, trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { Disclosure } from "../../kit/disclosure.tsx";
import { formText } from "../../kit/form-text.ts";
import { Form, FormActions } from "../../kit/form.tsx";
import { SelectField } from "../../kit/select-field.tsx";
import { createCommandIds } from "../step/sending/command-ids.ts";
import { StepRefused } from "../step/sending/step-refused.tsx";

interface EraseFormProps {
  readonly place: { readonly stream: string; readonly version: number; readonly pointer: string };
  readonly onDone: (text: string) => void;
}

/** Takes a text out for good, on a ground; its event and hash stay. */
export function EraseForm({ place, onDone }: EraseFormProps): ReactElement {
  const { t } = useText();
  const [commandIds] = useState(() => createCommandIds());
  const [isMissing, setMissing] = useState(false);
  const erase = useMutation(
    trpc.text.erase.mutationOptions({
      onSuccess: ({ stream, version }) => {
        onDone(t("erasure.done", { stream, version }));
        void queryClient.invalidateQueries();
      },
    }),
  );
  return (
    <Disclosure summary={t("erasure.open")}>
      <Form
        aria-label={t("erasure.of", { version: place.version })}
        onSubmit={(event) => {
          event.preventDefault();
          const ground = erasureGroundSchema.safeParse(
            formText(new FormData(event.currentTarget), "ground"),
          );
          setMissing(!ground.success);
          if (!ground.success || erase.isPending) return;
          const body = { ...place, ground: ground.data };
          erase.mutate({ ...body, commandId: commandIds(body) });
        }}
      >
        {erase.error !== null && <StepRefused error={erase.error} />}
        <p>{t("erasure.lead")}</p>
        <SelectField
          label={t("erasure.ground")}
          name="ground"
          startsEmpty
          error={isMissing ? t("erasure.problem.ground") : undefined}
          choices={erasureGroundSchema.options.map((ground) => ({
            value: ground,
            label: t(`erasure.ground.${ground}`),
          }))}
        />
        <FormActions>
          <Button look="danger" type="submit" busy={erase.isPending}>
            {t("erasure.confirm")}
          </Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
