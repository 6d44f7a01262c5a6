import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Disclosure } from "../../kit/disclosure.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import { fundsRoute } from "./funds.route.ts";
import { OpenFramework } from "./open-framework.tsx";
import { OpenFund } from "./open-fund.tsx";

const codesOf = (rows: readonly { readonly code: string }[]): readonly string[] =>
  rows.map(({ code }) => code);

/** Opening a fund or a framework: an administrator's. */
export function OpenRegisters(): ReactElement {
  const { t } = useText();
  const { funds = [], frameworks = [] } = useQuery(trpc.register.all.queryOptions()).data ?? {};
  const { person } = fundsRoute.useRouteContext();
  return (
    <Panel title={t("funds.opening")}>
      {person.roles.includes("administrator") ? (
        <>
          <Disclosure summary={t("frameworks.open")}>
            <Stack>
              <OpenFramework taken={codesOf(frameworks)} />
            </Stack>
          </Disclosure>
          <Disclosure summary={t("funds.open")}>
            <Stack>
              <OpenFund taken={codesOf(funds)} />
            </Stack>
          </Disclosure>
        </>
      ) : (
        <p>{t("funds.opening.notYours")}</p>
      )}
    </Panel>
  );
}
