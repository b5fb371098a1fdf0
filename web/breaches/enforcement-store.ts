import { create } from "zustand";
import type { BreachVerdict, OverlapRelation } from "#gis/breaches/finding";

export type FindingKind = "workings" | "overlaps";
export type WorkingShown = BreachVerdict | "all";
export type OverlapShown = OverlapRelation | "all" | "counted";

interface Enforcement {
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
  runId: null,
  jobId: null,
  finishedJobId: null,
  kind: "workings",
  workingShown: "suspected_outside",
  overlapShown: "counted",
  findingId: null,
  change: (part) => set(part),
}));
