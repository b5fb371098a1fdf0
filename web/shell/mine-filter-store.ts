import type { z } from "zod";
import { create } from "zustand";
import type { MineFilter, mineSorts } from "#contract/mines";

export type MineTableFilter = Omit<z.input<typeof MineFilter>, "region">;
export type MineSort = (typeof mineSorts)[number];

interface FilterStore {
  filter: MineTableFilter;
  sort: MineSort;
  change: (part: MineTableFilter) => void;
  replace: (filter: MineTableFilter) => void;
  sortBy: (sort: MineSort) => void;
}

/** What the mines' table shows; the 行政区 comes from the workbench. */
export const useMineFilter = create<FilterStore>((set) => ({
  filter: {},
  sort: "name",
  change: (part) => set(({ filter }) => ({ filter: { ...filter, ...part } })),
  replace: (filter) => set({ filter }),
  sortBy: (sort) => set({ sort }),
}));
