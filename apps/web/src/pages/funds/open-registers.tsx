import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Disclosure } from "../../kit/disclosure.tsx";
import { Panel } from "../../kit/stack.tsx";
import { fundsRoute } from "./funds.route.ts";
import { OpenFramework } from "./open-framework.tsx";
import { OpenFund } from "./open-fund.tsx";

/** Opening a fund or a framework: an administrator's. */
export function OpenRegisters(): ReactElement {
  const { t } = useText();
  const { person } = fundsRoute.useRouteContext();
  return (
    <Panel title={t("funds.opening")}>
      {person.roles.includes("administrator") ? (
        <>
          <Disclosure summary={t("frameworks.open")}>
            <OpenFramework />
          </Disclosure>
          <Disclosure summary={t("funds.open")}>
            <OpenFund />
          </Disclosure>
        </>
      ) : (
        <p>{t("funds.opening.notYours")}</p>
      )}
    </Panel>
  );
}
