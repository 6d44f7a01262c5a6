import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { AppLink } from "../../kit/app-link.tsx";
import type { FetchFault } from "../../law/bundle/fetch-bundle.ts";
import { exportsHref } from "./exports-search.ts";

/** Why there is no bundle, and for a reference nobody knows, the ones that look like it. */
export function FaultText({ fault }: { readonly fault: FetchFault }): ReactElement {
  const { t, find } = useText();
  return (
    <>
      <p>{find(`exports.fault.${fault.id}`) ?? t("exports.fault.interrupted")}</p>
      {fault.alike.length > 0 && (
        <>
          <p>{t("commitment.notFound.lookAlikes")}</p>
          <ul>
            {fault.alike.map(({ reference, title }) => (
              <li key={reference}>
                <AppLink href={exportsHref({ take: "commitment", ref: reference })}>
                  {reference} {title}
                </AppLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
