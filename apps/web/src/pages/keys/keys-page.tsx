import { Fragment, type ReactElement, useState } from "react";
import { type Text, useText } from "../../i18n/use-text.ts";
import { CheckboxField } from "../../kit/checkbox-field.tsx";
import { type Column, Table } from "../../kit/table.tsx";
import { PageHeading } from "../../kit/page-heading.tsx";
import { Prose } from "../../kit/prose.tsx";
import { letterKeysAreOn, switchLetterKeys } from "../../preferences/letter-keys.ts";
import { type KeyLine, keyGroups } from "./key-list.ts";

export function KeysPage(): ReactElement {
  const { t } = useText();
  return (
    <Prose>
      <PageHeading title={t("keys.title")} />
      <p>{t("keys.lead")}</p>
      <LetterSwitch />
      {keyGroups.map(({ title, lines }) => (
        <Table
          key={title}
          caption={t(title)}
          rows={lines}
          rowKey={({ keys }) => keys.flat().join()}
          columns={columnsOf(t)}
        />
      ))}
    </Prose>
  );
}

function columnsOf(t: Text["t"]): readonly Column<KeyLine>[] {
  return [
    {
      id: "key",
      header: t("keys.key"),
      namesRow: true,
      cell: ({ keys }) => <Strokes keys={keys} />,
    },
    { id: "effect", header: t("keys.effect"), cell: ({ effect }) => t(effect) },
  ];
}

function LetterSwitch(): ReactElement {
  const { t } = useText();
  const [on, setOn] = useState(letterKeysAreOn);
  return (
    <CheckboxField
      label={t("keys.letters")}
      hint={t("keys.letters.hint")}
      checked={on}
      onChange={({ currentTarget: { checked } }) => {
        switchLetterKeys(checked);
        setOn(checked);
      }}
    />
  );
}

function Strokes({ keys }: { readonly keys: readonly (readonly string[])[] }): ReactElement {
  return (
    <>
      {keys.map((together, index) => (
        <Fragment key={together.join()}>
          {index > 0 && " / "}
          {together.map((key, place) => (
            <Fragment key={key}>
              {place > 0 && " + "}
              <kbd>{key}</kbd>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </>
  );
}
