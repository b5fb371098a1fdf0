import { create } from "zustand";

/** Which of the schemes is looked at: the one at hand, the best found, or one near it by its place. */
export type Pick = "now" | "best" | number;

export interface OptimumPlace {
  /** scheme it belongs to; that of another begins anew */
  schemeId: string | null;
  isOpen: boolean;
  /** what is asked for is on screen, not what was found */
  isOrdering: boolean;
  jobId: string | null;
  finishedJobId: string | null;
  /** search on screen; null: the newest */
  optimumId: string | null;
  pick: Pick;
}

const begun = {
  ...{ isOpen: false, isOrdering: false, jobId: null, finishedJobId: null, optimumId: null },
  pick: "best",
} as const;

/** Where the planner is in 求最优: kept while other pages are visited. */
const useStore = create<OptimumPlace>(() => ({ ...begun, schemeId: null }));

export function useOptimumPlace(schemeId: string): OptimumPlace {
  const place = useStore();
  return place.schemeId === schemeId ? place : { ...begun, schemeId };
}

export function changeOptimumPlace(schemeId: string, part: Partial<Omit<OptimumPlace, "schemeId">>): void {
  useStore.setState((place) => ({ ...(place.schemeId === schemeId ? place : begun), ...part, schemeId }));
}
