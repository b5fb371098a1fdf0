import { create } from "zustand";

export interface DockTabHead {
  id: string;
  label: string;
  /** tabs stand in this order; 矿山 is 0 */
  order: number;
}

interface Dock {
  tabs: readonly DockTabHead[];
  activeId: string | null;
  body: HTMLElement | null;
  tools: HTMLElement | null;
  addTab: (tab: DockTabHead) => void;
  removeTab: (id: string) => void;
  activate: (id: string) => void;
  setBody: (body: HTMLElement | null) => void;
  setTools: (tools: HTMLElement | null) => void;
}

/** The docked attribute table: any feature puts a tab there with `<DockTab>`. */
export const useDock = create<Dock>((set) => ({
  tabs: [],
  activeId: null,
  body: null,
  tools: null,
  addTab: (tab) =>
    set(({ tabs, activeId }) => ({
      tabs: [...tabs.filter(({ id }) => id !== tab.id), tab].sort((a, b) => a.order - b.order),
      activeId: activeId ?? tab.id,
    })),
  removeTab: (id) =>
    set(({ tabs, activeId }) => {
      const left = tabs.filter((tab) => tab.id !== id);
      return { tabs: left, activeId: activeId === id ? (left[0]?.id ?? null) : activeId };
    }),
  activate: (activeId) => set({ activeId }),
  setBody: (body) => set({ body }),
  setTools: (tools) => set({ tools }),
}));
