import type { ReactElement } from "react";
import { signedInRoute } from "../../app/signed-in.route.ts";
import { saidIn } from "../../law/said-in.ts";
import { SaidText } from "../../law/said-text.tsx";
import type { EntryView } from "./commitment-view.ts";
import { EraseForm } from "./erase-form.tsx";

interface SaidCellProps {
  readonly entry: EntryView;
  readonly onErased: (text: string) => void;
}

/** What was said with an event; an administrator may take out what is sealed. */
export function SaidCell({ entry, onErased }: SaidCellProps): ReactElement {
  const { person } = signedInRoute.useRouteContext();
  const mayErase = person.roles.includes("administrator");
  const { stream, version } = entry;
  const all = saidIn(entry);
  if (all.length === 0) return <>—</>;
  return (
    <>
      {all.map((said) => (
        <div key={said.pointer}>
          <SaidText said={said} />
          {mayErase && said.isSealed && said.erased === undefined && (
            <EraseForm place={{ stream, version, pointer: said.pointer }} onDone={onErased} />
          )}
        </div>
      ))}
    </>
  );
}
