import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import { ErrorBar } from "./error-bar.tsx";
import { Skeleton } from "./skeleton.tsx";
import styles from "./stack.module.css";

interface QueryViewProps<Data> {
  readonly query: Pick<
    UseQueryResult<Data, unknown>,
    "data" | "error" | "dataUpdatedAt" | "refetch"
  >;
  /** In place of ten row outlines. */
  readonly skeleton?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** One read from the server in its three moments: not here yet, here, and here but no longer fresh. */
export function QueryView<Data>({ query, skeleton, children }: QueryViewProps<Data>): ReactElement {
  const { error } = query;
  const shownSince =
    query.data === undefined ? undefined : new Date(query.dataUpdatedAt).toISOString();
  return (
    <div className={styles.stack}>
      {error !== null && <ErrorBar shownSince={shownSince} onRetry={() => void query.refetch()} />}
      {query.data === undefined
        ? error === null && (skeleton ?? <Skeleton />)
        : children(query.data)}
    </div>
  );
}
