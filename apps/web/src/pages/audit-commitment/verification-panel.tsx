import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { Notice } from "../../kit/notice.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { type HistoryFinding, verifyHistory } from "../../law/verify-history.ts";
import type { History } from "./load-history.ts";

interface VerificationPanelProps {
  readonly stream: string;
  readonly history: History;
}

/** The whole history checked in this browser, with what the check does not prove. */
export function VerificationPanel({ stream, history }: VerificationPanelProps): ReactElement {
  const { t, locale } = useText();
  const { entries, head } = history;
  const erased = entries.flatMap(({ texts }) => texts).filter((text) => "erased" in text).length;
  const query = useQuery({
    queryKey: ["verification", stream, head?.chainHash, entries.length],
    queryFn: async () => {
      const started = performance.now();
      const findings = await verifyHistory(stream, entries, head);
      return { findings, seconds: (performance.now() - started) / 1000 };
    },
    staleTime: 0,
  });
  return (
    <Panel
      title={t("audit.verify")}
      actions={<Button onClick={() => void query.refetch()}>{t("audit.verify.again")}</Button>}
    >
      <QueryView query={query} skeleton={<p>{t("audit.verify.running", { n: entries.length })}</p>}>
        {({ findings, seconds }) =>
          findings.length === 0 ? (
            <div data-verified={entries.length}>
              <Notice look="success">
                {t("audit.verify.good", {
                  n: entries.length,
                  seconds: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(
                    seconds,
                  ),
                })}
              </Notice>
            </div>
          ) : (
            <Faults findings={findings} />
          )
        }
      </QueryView>
      {erased > 0 && <p data-erased={erased}>{t("audit.verify.erased", { n: erased })}</p>}
      <p>{t("audit.verify.limits")}</p>
    </Panel>
  );
}

function Faults({ findings }: { readonly findings: readonly HistoryFinding[] }): ReactElement {
  const { t, find } = useText();
  const whatOf = (finding: HistoryFinding): string =>
    find(`audit.finding.${finding.code}`, "reason" in finding ? { reason: finding.reason } : {}) ??
    finding.code;
  return (
    <Notice look="problem" title={t("audit.verify.bad", { n: findings.length })}>
      <ul>
        {findings.map((finding) => (
          <li
            key={`${finding.version} ${finding.code}`}
            data-finding={finding.code}
            data-version={finding.version}
          >
            {t("audit.verify.finding", {
              stream: finding.stream,
              version: finding.version,
              what: whatOf(finding),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
