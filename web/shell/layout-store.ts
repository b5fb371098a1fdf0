import { create } from "zustand";
import { persist } from "zustand/middleware";

export interface Layout {
  leftOpen: boolean;
  panelOpen: boolean;
  dockOpen: boolean;
  leftWidthPx: number;
  panelWidthPx: number;
  dockHeightPx: number;
  change: (part: Partial<Omit<Layout, "change">>) => void;
}

/** Sizes and folds of the page's parts, remembered in this browser. */
export const useLayout = create<Layout>()(
  persist(
    (set) => ({
      leftOpen: true,
      panelOpen: true,
      dockOpen: true,
      leftWidthPx: 216,
      panelWidthPx: 380,
      dockHeightPx: 204,
      change: (part) => set(part),
    }),
    { name: "kuangjie-layout" },
  ),
);
