import { create } from "zustand";
import type { BreachParameters, BreachVerdict, OverlapRelation } from "#gis/breaches/finding";

export type FindingKind = "workings" | "overlaps";
export type WorkingShown = BreachVerdict | "all";
export type OverlapShown = OverlapRelation | "all" | "counted";

/** The pack whose numbers a check goes by. */
export const breachPackId = "xinzhou-2022";

interface Enforcement {
  /** parameters the user set differently from the pack */
  changed: Partial<BreachParameters>;
  runId: string | null;
  jobId: string | null;
  /** the last job whose result was shown */
  finishedJobId: string | null;
  kind: FindingKind;
  workingShown: WorkingShown;
  overlapShown: OverlapShown;
  /** finding on screen in detail */
  findingId: string | null;
  change: (part: Partial<Omit<Enforcement, "change">>) => void;
}

/** The officer's place in the work: kept while other pages are visited. */
export const useEnforcement = create<Enforcement>((set) => ({
  changed: {},
  runId: null,
  jobId: null,
  finishedJobId: null,
  kind: "workings",
  workingShown: "suspected_outside",
  overlapShown: "counted",
  findingId: null,
  change: (part) => set(part),
}));
