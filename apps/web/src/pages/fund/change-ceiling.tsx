import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Disclosure } from "../../kit/disclosure.tsx";
import { Panel, Stack } from "../../kit/stack.tsx";
import type { FundRow } from "../funds/fund-sums.ts";
import { AdjustCeiling } from "./adjust-ceiling.tsx";
import { fundRoute } from "./fund.route.ts";
import { MoveCeiling } from "./move-ceiling.tsx";

interface ChangeCeilingProps {
  readonly fund: FundRow;
  readonly funds: readonly FundRow[];
}

/** Adjusting a fund's ceiling and giving of it to another fund: an administrator's. */
export function ChangeCeiling({ fund, funds }: ChangeCeilingProps): ReactElement {
  const { t } = useText();
  const { person } = fundRoute.useRouteContext();
  return (
    <Panel title={t("funds.changing")}>
      {person.roles.includes("administrator") ? (
        <div key={fund.code}>
          <Disclosure summary={t("funds.adjust")}>
            <Stack>
              <AdjustCeiling fund={fund} />
            </Stack>
          </Disclosure>
          <Disclosure summary={t("funds.move")}>
            <Stack>
              <MoveCeiling fund={fund} funds={funds} />
            </Stack>
          </Disclosure>
        </div>
      ) : (
        <p>{t("funds.changing.notYours")}</p>
      )}
    </Panel>
  );
}
