import type { Policy, Reason } from "@tiltas/domain";
import { isKnownCountry } from "../deadlines/work-calendar.ts";
import { engineReason } from "../write/reasons.ts";

/** The reason against a policy whose calendar nobody knows. */
export const findCalendarReason = ({ calendarCountry }: Policy): Reason | undefined =>
  calendarCountry === undefined || isKnownCountry(calendarCountry)
    ? undefined
    : engineReason("invalidInput", {
        field: "policy.calendarCountry",
        problem: "must be a country whose public holidays are known",
        fields: "policy.calendarCountry",
      });
