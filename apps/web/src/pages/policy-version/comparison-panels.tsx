import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { formText } from "../../kit/form-text.ts";
import { Pager } from "../../kit/pager.tsx";
import { QueryView } from "../../kit/query-view.tsx";
import { SelectField } from "../../kit/select-field.tsx";
import { Panel } from "../../kit/stack.tsx";
import { PolicyChanges } from "../../law/policy/policy-changes.tsx";
import { TouchedCommitments } from "../../law/policy/touched-commitments.tsx";
import { findVersionKey, type VersionKey, versionText } from "../../law/policy/version-key.ts";
import styles from "../../law/policy/policy.module.css";
import { policyVersionHref } from "./policy-version-search.ts";
import { policyVersionRoute } from "./policy-version.route.ts";

interface VersionProps {
  readonly versionKey: VersionKey;
}

/** The choice of a version to compare with, and once there is one what changed and whom it touches. */
export function ComparisonPanels({ versionKey }: VersionProps): ReactElement {
  const { t } = useText();
  const { compare } = policyVersionRoute.useSearch();
  const before = compare === undefined ? undefined : findVersionKey(compare);
  return (
    <>
      <Panel title={t("policy.compare")}>
        <CompareForm versionKey={versionKey} />
      </Panel>
      {before !== undefined && <Comparison before={before} after={versionKey} />}
    </>
  );
}

function CompareForm({ versionKey }: VersionProps): ReactElement {
  const { t } = useText();
  const router = useRouter();
  const { compare } = policyVersionRoute.useSearch();
  const versions = useQuery(trpc.policy.list.queryOptions());
  const own = versionText(versionKey);
  const choices = (versions.data ?? [])
    .map((version) => ({
      value: versionText(version),
      label: `${versionText(version)} ${version.title}`,
    }))
    .filter(({ value }) => value !== own);
  return (
    <form
      key={JSON.stringify([compare, versions.isSuccess])}
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = formText(new FormData(event.currentTarget), "compare");
        router.history.push(policyVersionHref(own, chosen === "" ? {} : { compare: chosen }));
      }}
    >
      <SelectField
        label={t("policy.compare.with")}
        name="compare"
        defaultValue={compare ?? ""}
        choices={choices}
        startsEmpty
      />
      <Button type="submit">{t("policy.compare.show")}</Button>
    </form>
  );
}

interface ComparisonProps {
  readonly before: VersionKey;
  readonly after: VersionKey;
}

function Comparison({ before, after }: ComparisonProps): ReactElement {
  const { t } = useText();
  const search = policyVersionRoute.useSearch();
  const page = search.after === undefined ? {} : { after: search.after };
  const compared = useQuery(
    trpc.policy.compare.queryOptions(
      { before, after, page },
      { placeholderData: keepPreviousData },
    ),
  );
  const own = versionText(after);
  const pageHref = (place: object): string =>
    policyVersionHref(own, { compare: versionText(before), ...place });
  return (
    <QueryView query={compared}>
      {({ difference, touched }) => (
        <>
          <Panel title={t("policy.compare.lead", { before: versionText(before), after: own })}>
            <PolicyChanges difference={difference} />
          </Panel>
          <Panel title={t("policy.touched")}>
            <TouchedCommitments touched={touched} />
            <Pager
              previousHref={search.after === undefined ? undefined : pageHref({})}
              nextHref={touched.next === null ? undefined : pageHref({ after: touched.next })}
            />
          </Panel>
        </>
      )}
    </QueryView>
  );
}
