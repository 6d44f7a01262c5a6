import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { ResultLine } from "../../kit/notice.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Skeleton } from "../../kit/skeleton.tsx";
import { Panel } from "../../kit/stack.tsx";
import { whileMoving } from "../../law/machine/machine-view.ts";
import { MovingProgress } from "../../law/machine/moving-progress.tsx";
import { machineText } from "../../law/machine/version-address.ts";

export interface Adopted {
  readonly machineVersion: number;
  readonly stream: string;
  readonly version: number;
  readonly entryHash: string;
}

/** What was recorded, and how far the living have moved since. */
export function AdoptReceipt({ adopted }: { readonly adopted: Adopted }): ReactElement {
  const { t } = useText();
  const { machineVersion, stream, version, entryHash } = adopted;
  const shown = useQuery(
    trpc.machine.show.queryOptions(undefined, {
      refetchInterval: ({ state }) => whileMoving(state.data),
    }),
  );
  return (
    <>
      <ResultLine title={t("machine.adopt.done", { version: machineText(machineVersion) })}>
        <p>{t("machine.adopt.receipt", { stream, version, hash: `${entryHash.slice(0, 16)}…` })}</p>
      </ResultLine>
      <Panel title={t("machine.moving.title")}>
        <QueryView query={shown} skeleton={<Skeleton rows={1} />}>
          {(view) => <MovingProgress view={view} />}
        </QueryView>
        <p>{t("machine.moving.leave")}</p>
        <p>
          <AppLink href="/process">{t("machine.adopt.see")}</AppLink>
        </p>
      </Panel>
    </>
  );
}
