import { type ReactElement, useId } from "react";
import { formatNumber } from "../../format/money.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { Button } from "../../kit/button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ResultLine } from "../../kit/notice.tsx";
import { Panel } from "../../kit/stack.tsx";
import { Table } from "../../kit/table.tsx";
import styles from "./exports.module.css";
import { FaultText } from "./fault-text.tsx";
import { scopeText } from "./scope-text.ts";
import { type SessionBundle, stopBundle, useSessionBundles } from "./session-bundles.ts";

/** What was asked for since the application was opened: how far it is, what came of it. */
export function BundlesPanel(): ReactElement {
  const { t } = useText();
  const bundles = useSessionBundles();
  const [newest] = bundles;
  return (
    <Panel title={t("exports.session")}>
      {newest !== undefined && newest.state !== "running" && (
        <Ended key={`${newest.id} ${newest.state}`} bundle={newest} />
      )}
      {bundles
        .filter(({ state }) => state === "running")
        .map((bundle) => (
          <Running key={bundle.id} bundle={bundle} />
        ))}
      {newest === undefined ? (
        <EmptyState kind="nothing">{t("exports.session.empty")}</EmptyState>
      ) : (
        <BundlesTable bundles={bundles} />
      )}
    </Panel>
  );
}

function Running({ bundle }: { readonly bundle: SessionBundle }): ReactElement {
  const text = useText();
  const { t, locale } = text;
  const id = useId();
  const { entries, of, bytes } = bundle;
  return (
    <div className={styles.running}>
      <label htmlFor={id}>
        {scopeText(bundle.scope, text)}:{" "}
        {t("exports.progress", { entries, of, bytes: formatNumber(String(bytes), locale) })}
      </label>
      <progress
        id={id}
        className={styles.progress}
        {...(of === 0 ? {} : { max: of, value: entries })}
      />
      <p>
        <Button onClick={() => stopBundle(bundle.id)}>{t("exports.stop")}</Button>
      </p>
    </div>
  );
}

function Ended({ bundle }: { readonly bundle: SessionBundle }): ReactElement {
  const { t } = useText();
  const { state, fileName = "", fault } = bundle;
  if (state === "done")
    return (
      <ResultLine title={t("exports.done", { file: fileName })}>
        <AppLink href="/audit/verify">{t("exports.done.verify")}</AppLink>
      </ResultLine>
    );
  if (fault === undefined) return <ResultLine look="neutral" title={t("exports.stopped")} />;
  return (
    <ResultLine look="problem" title={t("exports.failed")}>
      <FaultText fault={fault} />
    </ResultLine>
  );
}

function BundlesTable({ bundles }: { readonly bundles: readonly SessionBundle[] }): ReactElement {
  const text = useText();
  const { t, locale } = text;
  return (
    <Table
      caption={t("exports.session")}
      captionIsHidden
      rows={bundles}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          id: "scope",
          header: t("exports.column.scope"),
          cell: ({ scope }) => scopeText(scope, text),
          namesRow: true,
        },
        {
          id: "state",
          header: t("exports.column.state"),
          cell: ({ state }) => t(`exports.state.${state}`),
        },
        {
          id: "entries",
          header: t("exports.entries"),
          align: "end",
          cell: ({ entries }) => formatNumber(String(entries), locale),
        },
        {
          id: "bytes",
          header: t("exports.column.bytes"),
          align: "end",
          cell: ({ bytes }) => formatNumber(String(bytes), locale),
        },
        {
          id: "file",
          header: t("exports.column.file"),
          cell: ({ href, fileName }) =>
            href === undefined ? (
              "—"
            ) : (
              <a href={href} download={fileName}>
                {t("exports.again", { file: fileName ?? "" })}
              </a>
            ),
        },
      ]}
    />
  );
}
