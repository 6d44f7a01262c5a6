import { roleSchema, type Role } from "@tiltas/domain";

type SignIn = { readonly email: string; readonly name: string; readonly roles: readonly Role[] };

export type Welcome = {
  readonly origin: string;
  /** Where what is recorded lies. */
  readonly ground: string;
  /** Nobody can sign in yet. */
  readonly isEmpty: boolean;
  readonly signIns: readonly SignIn[];
  readonly password: string;
};

/** The first person of each role, in the order of roles; one person stands for several roles once. */
const onePerRole = (people: readonly SignIn[]): readonly SignIn[] => {
  const found = roleSchema.options.flatMap(
    (role) => people.find(({ roles }) => roles.includes(role)) ?? [],
  );
  return [...new Set(found)];
};

const firstPerson = [
  "  Nobody can sign in yet. Register whoever gives out roles:",
  "    npm run --silent tiltas -- person register --email E-MAIL --name NAME --roles administrator",
  "",
];

/** What is printed when the server answers: where, as whom, on what, and how to stop. */
export const welcomeText = ({ origin, ground, isEmpty, signIns, password }: Welcome): string => {
  const shown = onePerRole(signIns);
  const width = Math.max(0, ...shown.map(({ email }) => email.length));
  const people = shown.map(({ email, name }) => `    ${email.padEnd(width)}  ${name}`);
  return [
    "",
    `  Tiltas is ready: ${origin}`,
    "",
    ...(isEmpty ? firstPerson : []),
    ...(shown.length === 0
      ? []
      : [`  Demo sign-ins, all with the password ${password}`, ...people, ""]),
    `  Recorded in  ${ground}`,
    "  Stop with    Ctrl+C",
    "",
  ].join("\n");
};
