import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { isUnreachable } from "../api/failure.ts";
import type { MessageId } from "../i18n/message-id.ts";
import { useText } from "../i18n/use-text.ts";
import { Button } from "../kit/button.tsx";
import { Disclosure } from "../kit/disclosure.tsx";
import { PageHeading } from "../kit/page-heading.tsx";
import { Stack } from "../kit/stack.tsx";

interface FailureTexts {
  readonly title: MessageId;
  readonly text: MessageId;
}

/** A page that failed while loading or rendering; the shell around it goes on. */
export function PageFailure({ error, reset }: ErrorComponentProps): ReactElement {
  const { t } = useText();
  const router = useRouter();
  const outdated = isOutdated(error);
  const { title, text } = textsOf(error);
  const again = (): void => {
    if (outdated) return window.location.reload();
    reset();
    void router.invalidate();
  };
  return (
    <Stack>
      <PageHeading title={t(title)} />
      <p>{t(text)}</p>
      <div>
        <Button look="primary" onClick={again}>
          {t(outdated ? "page.outdated.reload" : "page.error.again")}
        </Button>
      </div>
      <Disclosure summary={t("page.error.technical")}>
        <code>{messageOf(error)}</code>
      </Disclosure>
    </Stack>
  );
}

function textsOf(error: unknown): FailureTexts {
  if (isOutdated(error)) return { title: "page.outdated.title", text: "page.outdated.text" };
  if (isUnreachable(error))
    return { title: "page.unreachable.title", text: "page.unreachable.text" };
  return { title: "page.error.title", text: "page.error.text" };
}

/** A page's file is gone: a newer build is being served. Each browser words it differently. */
function isOutdated(error: unknown): boolean {
  return /dynamically imported module|importing a module script|module script failed|preload CSS/i.test(
    messageOf(error),
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
