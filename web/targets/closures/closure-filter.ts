import { create } from "zustand";
import { openView } from "../drill.ts";
import type { ClosureLayer, ClosureState } from "./closure-timeline.ts";

interface ClosureFilter {
  /** layers on the map and in the list */
  layers: readonly ClosureLayer[];
  /** what the list shows of them; null = all */
  state: ClosureState | null;
  toggleLayer: (layer: ClosureLayer) => void;
  showState: (state: ClosureState | null) => void;
}

export const useClosureFilter = create<ClosureFilter>((set) => ({
  layers: ["approved", "decided", "suggested"],
  state: null,
  toggleLayer: (layer) =>
    set(({ layers }) => ({
      layers: layers.includes(layer) ? layers.filter((other) => other !== layer) : [...layers, layer],
    })),
  showState: (state) => {
    set({ state });
    openView("closures");
  },
}));
