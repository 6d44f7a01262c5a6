import {
  type Policy,
  type PolicyRule,
  type PolicyStep,
  policyStepSchema,
  type Route,
} from "@tiltas/domain";
import { findRoute } from "../commitment/route.ts";
import { contentWith } from "./condition-class.ts";

/** The route that rules ask for where all of them apply; computed by the law itself. */
export const findRouteOf = (policy: Policy, rules: readonly PolicyRule[]): Route | undefined =>
  findRoute({ ...policy, rules: rules.map((rule) => ({ ...rule, when: {} })) }, contentWith({}));

/** A list as a set: the same whatever order it was written in. */
export const inOrder = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(String).toSorted() : value;

const asks = (field: string): boolean => Object.hasOwn(policyStepSchema.shape, field);

/** What a step asks for, field by field as JSON text, without who asked for it and what was decided so far. */
const shapeOf = (step: PolicyStep): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(step)
      .filter(([field, value]) => value !== undefined && asks(field))
      .map(([field, value]) => [field, JSON.stringify(inOrder(value))]),
  );

/** The fields by which two steps differ in what they ask for. */
export const differingFields = (before: PolicyStep, after: PolicyStep): readonly string[] => {
  const [was, is] = [shapeOf(before), shapeOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    (field) => was.get(field) !== is.get(field),
  );
};

/** Equal for routes that ask for the same, in whatever order. */
export const shapeKey = (route: Route | undefined): string =>
  JSON.stringify([
    route?.technicalAcceptance?.role,
    (route?.steps ?? [])
      .map((step) => [...shapeOf(step)].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      .map((fields) => JSON.stringify(fields))
      .toSorted(),
  ]);
