import { type CommitmentSnapshot, tasksOf, timersOf } from "@tiltas/workflows";
import { endOfDay } from "../../ministry-day.ts";

/** Rows of table `task` as JSON records; `opened_at` is the writing statement's. */
export const taskRowsOf = (snapshot: CommitmentSnapshot) =>
  tasksOf(snapshot).map((task) => ({
    key: task.key,
    event: task.event,
    role: task.role,
    part: task.target ?? null,
    excluded: task.excluded,
    due_on: task.dueOn ?? null,
  }));

/** Rows of table `timer` as JSON records: what the deadlines job asks for once the day due is over. */
export const timerRowsOf = (snapshot: CommitmentSnapshot) =>
  timersOf(snapshot).map((timer) => ({
    key: timer.key,
    due_at: endOfDay(timer.dueOn),
    event: { event: "deadline.lapse", payload: { stepId: timer.stepId } },
  }));
