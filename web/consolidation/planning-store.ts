import { create } from "zustand";
import type { MergeParameters, MineVerdictKind } from "#gis/consolidation/candidate";
import type { TriggerParameters } from "#gis/triggers/trigger";
import type { TriggerShown } from "./trigger-view.ts";

export type VerdictShown = MineVerdictKind | "critical" | "all";
/** What the list shows: a verdict, 临界 only, a rule beside 三(一)5, or everything. */
export type Shown = VerdictShown | TriggerShown;
export type ListKind = "groups" | "mines";

interface Planning {
  packId: string;
  /** parameters the user set differently from the pack */
  changed: Partial<MergeParameters>;
  /** the same of the rules beside 三(一)5, and which are tried for reference */
  triggers: Partial<TriggerParameters>;
  /** run on screen; null = the latest of the region */
  runId: string | null;
  jobId: string | null;
  /** the last job whose result was shown */
  finishedJobId: string | null;
  shown: Shown;
  list: ListKind;
  /** narrows the lists to mines with these words in name, holder or licence number */
  words: string;
  change: (part: Partial<Omit<Planning, "change">>) => void;
}

/** The planner's place in the work: kept while other pages are visited. */
export const usePlanning = create<Planning>((set) => ({
  packId: "xinzhou-2022",
  changed: {},
  triggers: {},
  runId: null,
  jobId: null,
  finishedJobId: null,
  shown: "must_merge",
  list: "groups",
  words: "",
  change: (part) => set(part),
}));
