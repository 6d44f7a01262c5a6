import { Fragment, type ReactElement } from "react";
import styles from "./figures.module.css";

/** Codes one after another: a line breaks between them, never at a hyphen within one. */
export function Codes({ codes }: { readonly codes: readonly string[] }): ReactElement {
  if (codes.length === 0) return <>—</>;
  return (
    <>
      {codes.map((code, index) => (
        <Fragment key={code}>
          {index > 0 && ", "}
          <span className={styles.whole}>{code}</span>
        </Fragment>
      ))}
    </>
  );
}
