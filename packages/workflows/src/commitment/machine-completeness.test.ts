import { expect, test } from "vitest";
import { and, createMachine } from "xstate";
import { laws } from "./laws.ts";
import {
  assertMachineIsComplete,
  assertMachinesAreComplete,
  IncompleteMachineError,
} from "./machine-completeness.ts";

const missingIn = (machine: Parameters<typeof assertMachineIsComplete>[0]): readonly string[] => {
  try {
    assertMachineIsComplete(machine);
  } catch (error) {
    if (error instanceof IncompleteMachineError) return error.missing;
    throw error;
  }
  return [];
};

test("every guard and action the charts name exists, in every version", () => {
  expect(() => assertMachinesAreComplete()).not.toThrow();
});

test("a chart that names what nobody wrote does not pass, however deep the name stands", () => {
  const machine = createMachine({
    id: "broken",
    initial: "a",
    entry: "knownNot",
    states: {
      a: {
        exit: { type: "leavesNot" },
        on: {
          go: {
            target: "b",
            guard: and(["isAllowedNot", and(["isReadyNot"])]),
            actions: ["record"],
          },
        },
      },
      b: { entry: "reachNot" },
    },
  });
  expect(missingIn(machine).toSorted()).toEqual(
    ["isAllowedNot", "isReadyNot", "knownNot", "leavesNot", "reachNot", "record"].toSorted(),
  );
});

test("the commitment chart names guards and actions at all", () => {
  const bare = createMachine(laws[2].machine.config);
  expect(missingIn(bare)).toEqual(
    expect.arrayContaining(["isLawful", "completesRoute", "record", "reachProcured"]),
  );
});
