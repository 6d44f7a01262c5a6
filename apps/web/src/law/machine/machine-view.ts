import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../api/app-router.ts";

type Outputs = inferRouterOutputs<AppRouter>["machine"];

/** The versions of the commitment machine as the server shows them. */
export type MachineView = Outputs["show"];
export type MachineCheck = Outputs["check"];

const readAgainMs = 2000;

/** How often the versions are read again: while commitments move, as fast as a person follows it. */
export const whileMoving = (view: MachineView | undefined): number | false =>
  (view?.waiting ?? 0) > 0 ? readAgainMs : false;
