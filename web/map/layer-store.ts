import { create } from "zustand";
import { persist } from "zustand/middleware";
import { catalogue } from "./layers/catalogue.ts";
import { type CatalogueLayer, sections } from "./layers/catalogue-layer.ts";
import { movedId, orderedIds, placedId } from "./layers/layer-order.ts";

export interface LayerState {
  visible: boolean;
  opacity: number;
}

interface LayerStore {
  /** layers analyses have put on the map */
  overlays: readonly CatalogueLayer[];
  states: Readonly<Record<string, LayerState>>;
  /** wished order, bottom to top */
  order: readonly string[];
  putOverlay: (overlay: CatalogueLayer) => void;
  removeOverlay: (id: string) => void;
  change: (id: string, part: Partial<LayerState>) => void;
  move: (id: string, step: 1 | -1) => void;
  place: (id: string, targetId: string) => void;
  reset: () => void;
}

/** 图层目录: what is drawn, how strongly, in which order. Remembered in this browser. */
export const useLayers = create<LayerStore>()(
  persist(
    (set, get) => ({
      overlays: [],
      states: {},
      order: [],
      putOverlay: (overlay) =>
        set(({ overlays }) => ({ overlays: [...overlays.filter(({ id }) => id !== overlay.id), overlay] })),
      removeOverlay: (id) =>
        set(({ overlays }) => ({ overlays: overlays.filter((other) => other.id !== id) })),
      change: (id, part) =>
        set(({ states }) => ({ states: { ...states, [id]: { ...stateOf(get(), id), ...part } } })),
      move: (id, step) => set((store) => ({ order: movedId(idsOfSection(store, id), id, step) })),
      place: (id, targetId) => set((store) => ({ order: placedId(idsOfSection(store, id), id, targetId) })),
      reset: () => set({ states: {}, order: [] }),
    }),
    { name: "kuangjie-layers", partialize: ({ states, order }) => ({ states, order }) },
  ),
);

/** How one layer is to be drawn now. */
export const useLayerState = (id: string): LayerState => useLayers(({ states }) => states[id]) ?? asDeclared;

const asDeclared: LayerState = { visible: true, opacity: 1 };

/** All layers bottom to top with their present state. Sections keep their place; the wish orders within them. */
export function layersInOrder(store: Pick<LayerStore, "overlays" | "states" | "order">) {
  const all = [...catalogue, ...store.overlays];
  const ids = orderedIds(
    all.map(({ id }) => id),
    store.order,
  );
  return all
    .map((layer) => ({ ...layer, ...stateOf(store, layer.id) }))
    .sort(
      (a, b) =>
        sections.indexOf(a.section) - sections.indexOf(b.section) || ids.indexOf(a.id) - ids.indexOf(b.id),
    );
}

function idsOfSection(store: LayerStore, id: string): string[] {
  const layers = layersInOrder(store);
  const section = layers.find((layer) => layer.id === id)?.section;
  const inside = layers.filter((layer) => layer.section === section).map((layer) => layer.id);
  return [...store.order.filter((other) => !inside.includes(other)), ...inside];
}

function stateOf({ overlays, states }: Pick<LayerStore, "overlays" | "states">, id: string): LayerState {
  const layer = [...catalogue, ...overlays].find((other) => other.id === id);
  return states[id] ?? { visible: layer?.visible ?? true, opacity: 1 };
}
