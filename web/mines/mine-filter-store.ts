import type { z } from "zod";
import { create } from "zustand";
import type { MineFilter } from "#contract/mines";
import type { MineSort } from "./mine-columns.tsx";

export type MineTableFilter = Omit<z.input<typeof MineFilter>, "region">;

interface FilterStore {
  filter: MineTableFilter;
  sort: MineSort;
  change: (part: MineTableFilter) => void;
  sortBy: (sort: MineSort) => void;
  clear: () => void;
}

/** What the mines' table shows; the 行政区 comes from the workbench. */
export const useMineFilter = create<FilterStore>((set) => ({
  filter: {},
  sort: "name",
  change: (part) => set(({ filter }) => ({ filter: { ...filter, ...part } })),
  sortBy: (sort) => set({ sort }),
  clear: () => set({ filter: {} }),
}));
