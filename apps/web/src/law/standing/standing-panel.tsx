import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import { SignerState } from "./signer-state.tsx";
import { Witnesses } from "./witnesses.tsx";

/** How often a page that stays open asks again. */
const everyMs = 10_000;

/** The signer's state or alarm, what it signed last, and who watches. */
export function StandingPanel(): ReactElement {
  const { t } = useText();
  const query = useQuery(
    trpc.ledger.standing.queryOptions(undefined, { refetchInterval: everyMs }),
  );
  return (
    <Panel title={t("standing.title")}>
      <QueryView query={query}>
        {(standing) => (
          <Stack>
            <SignerState standing={standing} />
            <Witnesses standing={standing} />
          </Stack>
        )}
      </QueryView>
    </Panel>
  );
}
