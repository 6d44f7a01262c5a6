import { appRouter } from "../router.ts";

const typeOf = (procedure: unknown): string => {
  const definition: unknown =
    typeof procedure === "function" ? Reflect.get(procedure, "_def") : undefined;
  const type: unknown = Reflect.get(Object(definition), "type");
  return typeof type === "string" ? type : "unknown";
};

const procedures: object = Reflect.get(Reflect.get(appRouter, "_def"), "procedures");

/** Every procedure of the router by path: `query`, `mutation` or `subscription`. At run time they lie flat. */
export const procedureTypes: ReadonlyMap<string, string> = new Map(
  Object.entries(procedures).map(([path, procedure]) => [path, typeOf(procedure)]),
);
