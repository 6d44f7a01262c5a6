import { expect, test } from "vitest";
import { markup, textOf } from "../testing/markup.tsx";
import { Button } from "./button.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { MoneyField } from "./money-field.tsx";
import { TextField } from "./text-field.tsx";

test("label, hint and error are joined to the field", () => {
  const html = markup(
    <TextField id="title" label="Title" hint="A few words" error="Enter a title" />,
  );
  expect(html).toContain('for="title"');
  expect(html).toContain('aria-describedby="title-hint title-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(textOf(html)).toBe("Title A few words Error: Enter a title");
});

test("a field without an error is not marked invalid", () => {
  expect(markup(<TextField id="title" label="Title" />)).not.toContain("aria-invalid");
});

test("a money field shows how the typed amount is understood", () => {
  expect(textOf(markup(<MoneyField label="Price" currency="EUR" defaultValue="4 600,50" />))).toBe(
    "Price EUR Read as €4,600.50",
  );
  expect(textOf(markup(<MoneyField label="Price" currency="EUR" defaultValue="four" />))).toBe(
    "Price EUR",
  );
});

test("each problem of a summary leads to its field", () => {
  const html = markup(
    <ErrorSummary
      attempt={1}
      problems={[
        { text: "Enter a title", fieldId: "title" },
        { text: "Changed by another person" },
      ]}
    />,
  );
  expect(html.match(/href="#title"/g)).toHaveLength(1);
  expect(textOf(html)).toBe("There is a problem Enter a title Changed by another person");
});

test("no problem, no summary", () => {
  expect(markup(<ErrorSummary attempt={0} problems={[]} />)).toBe("");
});

test("a busy button stays reachable and says what it does", () => {
  const html = markup(<Button busy>Approve</Button>);
  expect(html).toContain('aria-disabled="true"');
  expect(html).not.toMatch(/ disabled/);
  expect(textOf(html)).toBe("Recording…");
});
