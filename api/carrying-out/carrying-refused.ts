import { Problem } from "../http/problem.ts";

/** Every reason at once, each saying what to do. */
export const carryingRefused = (faults: readonly string[]) =>
  new Problem(409, "carrying_refused", faults.join(""), {
    issues: faults.map((message) => ({ path: "body", message })),
  });
