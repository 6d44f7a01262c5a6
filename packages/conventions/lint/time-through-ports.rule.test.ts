import { ruleTester } from "./rule-tester.ts";
import { timeThroughPorts } from "./time-through-ports.rule.ts";

const errors = 1;

ruleTester.run("time and randomness come in through ports", timeThroughPorts, {
  valid: [
    { name: "a given instant", code: "const a = new Date(instant);" },
    { name: "arithmetic", code: "const a = Math.max(1, 2);" },
    { name: "a clock that was passed in", code: "const a = clock.now();" },
    { name: "hashing", code: 'import { createHash } from "node:crypto";' },
  ],
  invalid: [
    { name: "Date.now", code: "const a = Date.now();", errors },
    { name: "Date.now, passed on", code: "const a = { clock: Date.now };", errors },
    { name: "new Date", code: "const a = new Date();", errors },
    { name: "Date as a function", code: "const a = Date();", errors },
    { name: "Math.random", code: "const a = Math.random();", errors },
    { name: "performance.now", code: "const a = performance.now();", errors },
    { name: "crypto.randomUUID", code: "const a = crypto.randomUUID();", errors },
    { name: "randomUUID from Node", code: 'import { randomUUID } from "node:crypto";', errors },
  ],
});
