import { aContent, seededUuid } from "@tiltas/domain/testing";
import { commandIdSchema } from "@tiltas/domain";
import { expect, test } from "vitest";
import { bodyOf, draftTitle, findDraftBody, startDraft } from "./draft-body.ts";

test("a draft kept and read again is the same draft, a sending under way included", () => {
  const sending = {
    content: aContent(),
    proposeId: commandIdSchema.parse(seededUuid(1, 1)),
    submitId: commandIdSchema.parse(seededUuid(1, 2)),
  };
  const body = bodyOf(
    { content: { title: "Tents" }, effectiveOn: "", effectiveReason: "" },
    "en",
    ["need"],
    sending,
  );
  const stored: unknown = JSON.parse(JSON.stringify(body));
  expect(findDraftBody(stored, "en")).toMatchObject({
    seen: ["need"],
    sending,
    content: { title: "Tents", donor: "LT" },
  });
  expect(draftTitle(stored)).toBe("Tents");
});

test("numbers of a draft typed in one language are shown the way of another", () => {
  const stored = {
    ...startDraft("en"),
    content: { lines: [{ unitValue: { amount: "1,234.50" } }] },
  };
  expect(findDraftBody(stored, "lt")).toMatchObject({
    language: "lt",
    content: { lines: [{ unitValue: { amount: "1\u00a0234,5" } }] },
  });
});

test("a body this version did not write is not guessed at", () => {
  expect(findDraftBody({ format: 2 }, "en")).toBeUndefined();
  expect(draftTitle({ content: { title: "  " } })).toBeUndefined();
});
