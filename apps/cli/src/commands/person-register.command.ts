import { randomBytes } from "node:crypto";
import { readDonor } from "../arguments/read-words.ts";
import type { Command } from "../command.ts";
import { renderPairs } from "../render/table.ts";
import { withEngine } from "../with-engine.ts";

/** 128 bits in letters and digits that can be read out. */
const newPassword = (): string =>
  randomBytes(16)
    .toString("hex")
    .replace(/(.{8})(?!$)/g, "$1-");

export const personRegisterCommand: Command = {
  words: ["person", "register"],
  usage: "--email E-MAIL --name NAME --roles ROLE,… [--country LT]",
  summary:
    "Register a person with roles and a first password; an administrator gives further roles.",
  meanings: [
    ["--email E-MAIL", "what they sign in with"],
    ["--name NAME", "what others see"],
    ["--roles ROLE,…", "such as legalReviewer,manager; an administrator holds no business role"],
    ["--country LT", "whom they act for, as a donor's or recipient's two letters"],
  ],
  options: {
    email: { type: "string" },
    name: { type: "string" },
    roles: { type: "string" },
    country: { type: "string" },
  },
  operands: [],
  run: async (given, world) => {
    const { readPerson } = await import("@tiltas/engine");
    const country = given.find("country");
    const asked = readPerson({
      email: given.get("email").normalize("NFC").toLowerCase(),
      name: given.get("name").normalize("NFC"),
      roles: given.get("roles").split(",").filter(Boolean),
      ...(country === undefined ? {} : { country: readDonor("--country", country) }),
    });
    return withEngine(world, "reads", async (engine) => {
      const { email } = asked;
      // A ledger from before roles were recorded has everyone recorded first.
      await engine.recordPeople();
      const { id, name, roles, isNew } = await engine.addPerson({ ...asked, demo: false });
      if (!isNew) {
        const refused = `--email: somebody has, or had, the e-mail address ${email}`;
        return { exit: 1, json: { refused }, text: refused };
      }
      const password = newPassword();
      await engine.signIn.setPassword(id, password);
      const pairs = renderPairs([
        ["Registered", `${name}, ${email}`],
        ["Roles", roles.join(", ")],
        ["Recorded in", `person/${id}`],
        ["Password", password],
      ]);
      const text = `${pairs}\n\nHand the password over now: it is not shown again.`;
      return { exit: 0, json: { id, email, name, roles, password }, text };
    });
  },
};
