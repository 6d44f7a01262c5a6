export type * from "./engine.ts";
export type * from "./views.ts";
export { demoPassword, demoPeople } from "./demo/demo-people.ts";
export { isDemoUnfinished, loadDemo } from "./demo/load-demo.ts";
export { InputError } from "./input-error.ts";
export { concernOfReason, type ReasonConcern } from "./write/concern-of-reason.ts";
