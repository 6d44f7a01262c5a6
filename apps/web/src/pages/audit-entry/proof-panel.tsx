import { useQuery } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { Notice } from "../../kit/notice.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { Panel } from "../../kit/stack.tsx";
import { type EntryProof, type Inclusion, proveEntry } from "../../law/prove-entry.ts";
import styles from "./audit-entry.module.css";
import type { OpenedEntryView } from "./opened-entry.ts";

interface ProofPanelProps {
  readonly entry: OpenedEntryView;
}

/** The entry checked in this browser: its hash, its chain and its place under the newest checkpoint. */
export function ProofPanel({ entry }: ProofPanelProps): ReactElement {
  const { t } = useText();
  const query = useQuery({
    queryKey: ["proof", entry.stream, entry.version, entry.hash, entry.chainHash],
    queryFn: async () => proveEntry(entry),
    staleTime: 0,
  });
  return (
    <Panel
      title={t("proof.title")}
      actions={<Button onClick={() => void query.refetch()}>{t("audit.verify.again")}</Button>}
    >
      <QueryView query={query} skeleton={<p>{t("proof.running")}</p>}>
        {(proof) => <Checks entry={entry} proof={proof} />}
      </QueryView>
      <p>{t("proof.limits")}</p>
    </Panel>
  );
}

interface ChecksProps extends ProofPanelProps {
  readonly proof: EntryProof;
}

function Checks({ entry, proof }: ChecksProps): ReactElement {
  const { t } = useText();
  const { bytesFault, chainHolds, inclusion } = proof;
  return (
    <ul className={styles.checks} data-proof={inclusion.found}>
      <Check
        name="bytes"
        holds={bytesFault === undefined}
        good={t("proof.hash.good")}
        bad={bytesFault === undefined ? "" : t(`audit.finding.${bytesFault}`)}
      >
        {t("audit.hash")}: {entry.hash}
      </Check>
      <Check
        name="chain"
        holds={chainHolds}
        good={t("proof.chain.good")}
        bad={t("audit.finding.chainHashMismatch")}
      >
        {t("proof.previous")}: {entry.previousChain ?? t("proof.first")}
        <br />
        {t("audit.chain")}: {entry.chainHash}
      </Check>
      <Place inclusion={inclusion} />
    </ul>
  );
}

interface CheckProps {
  readonly name: string;
  readonly holds: boolean;
  readonly good: string;
  readonly bad: string;
  readonly children: ReactNode;
}

function Check({ name, holds, good, bad, children }: CheckProps): ReactElement {
  return (
    <li data-check={name} data-holds={holds}>
      <Notice look={holds ? "success" : "problem"}>
        {holds ? good : bad}
        <span className={styles.hash}>{children}</span>
      </Notice>
    </li>
  );
}

function Place({ inclusion }: { readonly inclusion: Inclusion }): ReactElement {
  const { t } = useText();
  switch (inclusion.found) {
    case "proved":
      return (
        <Check
          name="inclusion"
          holds
          good={t("proof.inclusion.good", { size: String(inclusion.size), n: inclusion.steps })}
          bad=""
        >
          {t("proof.root")}: {inclusion.root}
          <br />
          {t("proof.key")}: {inclusion.key}
        </Check>
      );
    case "notYet":
    case "notSigned":
      return (
        <li data-check="inclusion">
          <Notice>
            {inclusion.found === "notYet"
              ? t("proof.inclusion.notYet", { size: String(inclusion.size) })
              : t("proof.inclusion.notSigned")}
          </Notice>
        </li>
      );
    case "badSignature":
    case "notProved":
      return (
        <li data-check="inclusion" data-holds={false}>
          <Notice look="problem">
            {inclusion.found === "badSignature"
              ? t("proof.inclusion.badSignature", { size: String(inclusion.size) })
              : t("proof.inclusion.bad", { size: String(inclusion.size), fault: inclusion.fault })}
          </Notice>
        </li>
      );
    default:
      return inclusion satisfies never;
  }
}
