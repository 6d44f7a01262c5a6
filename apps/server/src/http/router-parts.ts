import { type AnyProcedure, type AnyRouter, getTRPCErrorShape, type TRPCError } from "@trpc/server";

/** The router's flat table of procedures by path, where tRPC's own adapters look them up too. */
const proceduresOf = ({ ["_def"]: router }: AnyRouter): Readonly<Record<string, AnyProcedure>> =>
  router.procedures as Readonly<Record<string, AnyProcedure>>;

const isStreamed = ({ ["_def"]: { meta } }: AnyProcedure): boolean =>
  typeof meta === "object" && meta !== null && "streams" in meta && meta.streams === true;

/** The mutation with one answer at a path such as `approval.grant`; undefined for any other path. */
export const findMutation = (router: AnyRouter, path: string): AnyProcedure | undefined => {
  const procedures = proceduresOf(router);
  const procedure = Object.hasOwn(procedures, path) ? procedures[path] : undefined;
  return procedure?.["_def"].type === "mutation" && !isStreamed(procedure) ? procedure : undefined;
};

/** What a failed call's answer says of the error, by the router's own error formatter. */
export const errorShapeOf = (
  { ["_def"]: { ["_config"]: config } }: AnyRouter,
  failed: {
    readonly error: TRPCError;
    readonly path: string;
    readonly input: unknown;
    readonly ctx: unknown;
  },
): unknown => getTRPCErrorShape({ ...failed, config, type: "mutation" });
