import { create } from "zustand";
import type { TopologyDecision } from "#gis/topology/decision";
import type { TopologyKind } from "#gis/topology/finding";
import { defaultTopologyOptions } from "#gis/topology/finding";

/** What of a run is on screen; null leaves a limit out. */
export interface ShownFilter {
  kind: TopologyKind | null;
  decision: TopologyDecision | "open" | "review" | null;
  minAreaM2: number | null;
  maxAreaM2: number | null;
  minWidthM: number | null;
  maxWidthM: number | null;
}

/** What the next run looks for. */
export interface RunLimits {
  gapM: number;
  minAreaM2: number;
  minWidthM: number;
}

interface Topology {
  limits: RunLimits;
  /** run on screen; null = the latest of the region */
  runId: string | null;
  jobId: string | null;
  /** the last job whose result was shown */
  finishedJobId: string | null;
  filter: ShownFilter;
  /** finding on screen in detail */
  findingId: string | null;
  change: (part: Partial<Omit<Topology, "change">>) => void;
}

export const noFilter: ShownFilter = {
  kind: null,
  decision: null,
  minAreaM2: null,
  maxAreaM2: null,
  minWidthM: null,
  maxWidthM: null,
};

const { gapM, minAreaM2, minWidthM } = defaultTopologyOptions;

/** The checker's place in the work: kept while other pages are visited. */
export const useTopology = create<Topology>((set) => ({
  limits: { gapM, minAreaM2, minWidthM },
  runId: null,
  jobId: null,
  finishedJobId: null,
  filter: noFilter,
  findingId: null,
  change: (part) => set(part),
}));

/** The filter as the API takes it. */
export function filterQuery(
  filter: ShownFilter,
): Partial<{ [Key in keyof ShownFilter]: NonNullable<ShownFilter[Key]> }> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
}
