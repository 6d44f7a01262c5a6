import { useSubscription } from "@trpc/tanstack-react-query";
import { type ReactElement, useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { Notice } from "../../kit/notice.tsx";

interface NewLeavesProps {
  /** How many leaves the shown list looked at. */
  readonly since: number;
  readonly onShow: () => void;
}

/** "3 entries were recorded since — show": lines never move under the cursor by themselves. */
export function NewLeaves({ since, onShow }: NewLeavesProps): ReactElement | null {
  return <Following key={since} since={since} onShow={onShow} />;
}

function Following({ since, onShow }: NewLeavesProps): ReactElement | null {
  const { t } = useText();
  const [head, setHead] = useState(since);
  useSubscription(
    trpc.live.leaves.subscriptionOptions(
      { after: since },
      {
        onData: ({ data: changes }) => {
          const last = changes.at(-1)?.leafIndex ?? -1;
          setHead((before) => Math.max(before, last + 1));
        },
      },
    ),
  );
  if (head === since) return null;
  return (
    <Notice>
      {t("explorer.since", { n: head - since })}{" "}
      <Button onClick={onShow}>{t("explorer.since.show")}</Button>
    </Notice>
  );
}
