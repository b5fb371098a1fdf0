import { create } from "zustand";
import type { MoveWay } from "#gis/reduction/mine-move";
import { openView } from "../drill.ts";

interface ReductionFilter {
  /** the day mines are counted from; null = the one of the document */
  baseline: string | null;
  /** 砂石土类 alone, which the target is about, or every mineral */
  targeted: boolean;
  /** which of the moved mines the list and the map hold; null = all */
  way: MoveWay | null;
  mineral: string | null;
  change: (part: Partial<Pick<ReductionFilter, "baseline" | "targeted">>) => void;
  /** narrows the list to what a number counted and brings it to front, in `region` when it is given */
  drill: (part: { way?: MoveWay | null; mineral?: string | null }, region?: string) => void;
}

/** How a leader looks at 压减: kept while other pages are visited. */
export const useReductionFilter = create<ReductionFilter>((set) => ({
  baseline: null,
  targeted: true,
  way: null,
  mineral: null,
  change: (part) => set({ ...part, way: null, mineral: null }),
  drill: ({ way = null, mineral = null }, region) => {
    set({ way, mineral });
    openView("reduction", region);
  },
}));
