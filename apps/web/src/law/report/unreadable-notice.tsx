import type { ReactElement } from "react";
import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../kit/notice.tsx";

interface UnreadableNoticeProps {
  readonly unreadable: { readonly count: number; readonly streams: readonly string[] };
}

/** Histories a report had to leave out, by name: it never leaves out anything in silence. */
export function UnreadableNotice({ unreadable }: UnreadableNoticeProps): ReactElement | null {
  const { t } = useText();
  if (unreadable.count === 0) return null;
  return (
    <Notice look="problem" title={t("report.unreadable", { n: unreadable.count })}>
      {unreadable.streams.map((stream) => (
        <div key={stream}>
          <code>{stream}</code>
        </div>
      ))}
    </Notice>
  );
}
