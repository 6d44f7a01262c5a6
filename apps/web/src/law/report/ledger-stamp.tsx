import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import { PrintStamp } from "../../kit/print-stamp.tsx";
import styles from "./report.module.css";

interface PaperHeadProps {
  /** The name of the report. */
  readonly name: string;
  readonly leaf: number;
}

const retryMs = 10_000;

/** A root the tree has not grown to is asked for again, until it is there. */
const useRoot = (leaf: number) =>
  useQuery({
    ...trpc.report.stamp.queryOptions({ leafIndex: leaf }),
    refetchInterval: ({ state }) => (state.data?.root === null ? retryMs : false),
  });

/** The head of the printed page: which report, true for which leaves, under which root. Stands first. */
export function PaperHead({ name, leaf }: PaperHeadProps): ReactElement {
  const root = useRoot(leaf).data?.root ?? undefined;
  return <PrintStamp reference={name} leaf={leaf} {...(root === undefined ? {} : { root })} />;
}

interface LedgerStampProps {
  readonly leaf: number;
  /** The address that gives the same answer for ever. */
  readonly href: string;
  /** Where the same is had as CSV, with a name for each file. */
  readonly files: readonly { readonly href: string; readonly label: string }[];
}

/** Which leaves a report is true for, the root over them, and the ways to keep it: link, file, paper. */
export function LedgerStamp({ leaf, href, files }: LedgerStampProps): ReactElement {
  const { t } = useText();
  const query = useRoot(leaf);
  const root = query.data?.root ?? undefined;
  const withoutRoot = query.error === null ? "report.stamp.noRoot" : "report.stamp.failed";
  return (
    <>
      <p className={styles.note}>
        {t("report.stamp", { leaf })} {root !== undefined && t("report.stamp.root")}
        {root === undefined && !query.isPending && t(withoutRoot)}{" "}
        {root !== undefined && <code>{root}</code>}
      </p>
      <p className={styles.links}>
        <AppLink href={href} data-print-address>
          {t("report.link")}
        </AppLink>
        {files.map((file) => (
          <a key={file.href} href={file.href} download className="screen-only">
            {file.label}
          </a>
        ))}
      </p>
    </>
  );
}
