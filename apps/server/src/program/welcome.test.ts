import { expect, test } from "vitest";
import { welcomeText } from "./welcome.ts";

const where = {
  origin: "http://localhost:4000",
  ground: "the-folder",
  isEmpty: false,
  password: "bridge-to-delivery-2024",
};

test("the welcome names the address, one sign-in per role, the ground and the way out", () => {
  const text = welcomeText({
    ...where,
    signIns: [
      { email: "auditor@demo.example", name: "Demo Auditor", roles: ["auditor"] },
      { email: "proposer@demo.example", name: "Demo Proposer", roles: ["proposer"] },
      { email: "proposer.2@demo.example", name: "Demo Proposer 2", roles: ["proposer"] },
      {
        email: "deputy@demo.example",
        name: "Demo Deputy",
        roles: ["legalReviewer", "budgetReviewer"],
      },
    ],
  });
  expect(text).toBe(
    [
      "",
      "  Tiltas is ready: http://localhost:4000",
      "",
      "  Demo sign-ins, all with the password bridge-to-delivery-2024",
      "    proposer@demo.example  Demo Proposer",
      "    deputy@demo.example    Demo Deputy",
      "    auditor@demo.example   Demo Auditor",
      "",
      "  Recorded in  the-folder",
      "  Stop with    Ctrl+C",
      "",
    ].join("\n"),
  );
});

test("a database without the demo names no password", () => {
  expect(welcomeText({ ...where, signIns: [] })).not.toContain("password");
});

test("where nobody can sign in yet, the welcome tells how the first person comes in", () => {
  const text = welcomeText({ ...where, isEmpty: true, signIns: [] });
  expect(text).toContain(
    "tiltas -- person register --email E-MAIL --name NAME --roles administrator",
  );
  expect(text).not.toContain("Demo sign-ins");
});
