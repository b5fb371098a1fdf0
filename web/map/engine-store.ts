import { create } from "zustand";
import type { MapEngine } from "./map-engine.ts";

interface EngineStore {
  engine: MapEngine | null;
  setEngine: (engine: MapEngine | null) => void;
}

export const useEngineStore = create<EngineStore>((set) => ({
  engine: null,
  setEngine: (engine) => set({ engine }),
}));

/** The map, ready to be drawn on; null until it has loaded and for ever where WebGL is missing. */
export const useMapEngine = () => useEngineStore(({ engine }) => engine);
