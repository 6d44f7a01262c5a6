import type { ManyEventName, PersonId } from "@tiltas/domain";
import type { Ground } from "../ground.ts";
import type { BulkJobView, BulkSelection } from "./bulk-views.ts";
import { getJob } from "./find-job.ts";
import { askedBy, judgeSelected } from "./judge-selected.ts";
import { layJob } from "./lay-job.ts";
import { resolveSelection } from "./resolve-selection.ts";

/** Looks at every commitment selected and lays a job of exactly these, each at the revision it has now. */
export const prepareJob = async (
  ground: Ground,
  person: PersonId,
  { event, selection }: { readonly event: ManyEventName; readonly selection: BulkSelection },
): Promise<BulkJobView> => {
  const ids = await resolveSelection(ground, person, selection);
  const asked = await askedBy(ground, person, event);
  const judged = await judgeSelected(ground, asked, ids);
  return getJob(ground, person, await layJob(ground, { person, event, judged }));
};
