import type { ErrorComponentProps } from "@tanstack/react-router";
import type { ReactElement } from "react";
import shellStyles from "../shell/shell.module.css";
import { PageFailure } from "./page-failure.tsx";

/** When not even the session could be asked for: no header, since nobody is known. */
export function RootFailure(props: ErrorComponentProps): ReactElement {
  return (
    <main className={shellStyles.main} id="content" tabIndex={-1}>
      <PageFailure {...props} />
    </main>
  );
}
