import { useSubscription } from "@trpc/tanstack-react-query";
import { type ReactElement, useState } from "react";
import { trpc } from "../../api/trpc.ts";
import { useText } from "../../i18n/use-text.ts";
import { Button } from "../../kit/button.tsx";
import { Notice } from "../../kit/notice.tsx";

interface ChangedRowsProps {
  /** The leaf index the shown rows are true for. */
  readonly since: number;
  readonly onShow: () => void;
}

/** "3 commitments have changed — show": rows never move under the cursor by themselves. */
export function ChangedRows({ since, onShow }: ChangedRowsProps): ReactElement | null {
  return <Following key={since} since={since} onShow={onShow} />;
}

function Following({ since, onShow }: ChangedRowsProps): ReactElement | null {
  const { t } = useText();
  const [streams, setStreams] = useState<ReadonlySet<string>>(new Set());
  useSubscription(
    trpc.live.leaves.subscriptionOptions(
      { after: since },
      {
        onData: ({ data: changes }) => {
          const changed = changes
            .map(({ stream }) => stream)
            .filter((stream) => stream.startsWith("commitment/"));
          if (changed.length > 0) setStreams((before) => new Set([...before, ...changed]));
        },
      },
    ),
  );
  if (streams.size === 0) return null;
  return (
    <Notice>
      {t("work.changed", { n: streams.size })}{" "}
      <Button onClick={onShow}>{t("work.changed.show")}</Button>
    </Notice>
  );
}
