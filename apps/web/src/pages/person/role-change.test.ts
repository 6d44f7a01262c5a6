import { expect, test } from "vitest";
import { changeKey, possibleChanges, readChange } from "./role-change.ts";

test("whoever holds a business role is not offered administration", () => {
  const keys = possibleChanges(["minister"]).map(changeKey);
  expect(keys).toContain("role.revoke minister");
  expect(keys).toContain("role.assign auditor");
  expect(keys).not.toContain("role.assign administrator");
  expect(keys).not.toContain("role.assign minister");
});

test("whoever administers is offered no business role", () => {
  expect(possibleChanges(["administrator"]).map(changeKey)).toEqual([
    "role.revoke administrator",
    "role.assign registrar",
    "role.assign auditor",
  ]);
});

test("a change needs to be chosen and reasoned", () => {
  const changes = possibleChanges(["minister"]);
  const change = "role.revoke minister";
  expect(readChange({ change, reason: "A new post." }, changes)).toEqual({
    ok: true,
    change: { event: "role.revoke", role: "minister", reason: "A new post." },
  });
  expect(readChange({ change: "", reason: " " }, changes)).toEqual({
    ok: false,
    missing: ["change", "reason"],
  });
});
