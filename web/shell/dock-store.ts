import { create } from "zustand";

export interface DockTabHead {
  id: string;
  label: string;
  /** tabs stand in this order; 矿山 is 0 */
  order: number;
}

interface Dock {
  tabs: readonly DockTabHead[];
  /** the tab on screen */
  activeId: string | null;
  /** the tab last asked for; while it is away (its data is read anew) the first one stands in */
  wantedId: string | null;
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
  wantedId: null,
  body: null,
  tools: null,
  addTab: (tab) =>
    set(({ tabs, wantedId }) =>
      shown(
        [...tabs.filter(({ id }) => id !== tab.id), tab].sort((a, b) => a.order - b.order),
        wantedId,
      ),
    ),
  removeTab: (id) =>
    set(({ tabs, wantedId }) =>
      shown(
        tabs.filter((tab) => tab.id !== id),
        wantedId,
      ),
    ),
  activate: (id) => set(({ tabs }) => shown(tabs, id)),
  setBody: (body) => set({ body }),
  setTools: (tools) => set({ tools }),
}));

function shown(tabs: readonly DockTabHead[], wantedId: string | null) {
  const wanted = tabs.find(({ id }) => id === wantedId) ?? tabs[0];
  return { tabs, wantedId, activeId: wanted?.id ?? null };
}
