import type { Entry } from "./entries.ts";
import { runFields } from "./wrong-values.ts";

/** Analyses that are ordered. */
export const runEntries: readonly Entry[] = [
  {
    operation: "startCandidates",
    method: "POST",
    path: "/candidate-runs",
    body: { region: "1409", packId: "xinzhou-2022" },
    wrong: runFields,
  },
  {
    operation: "startBreaches",
    method: "POST",
    path: "/breach-runs",
    body: { region: "1409", packId: "xinzhou-2022" },
    wrong: runFields,
  },
  {
    operation: "startTopology",
    method: "POST",
    path: "/topology-runs",
    body: { region: "1409" },
    wrong: runFields,
  },
];
