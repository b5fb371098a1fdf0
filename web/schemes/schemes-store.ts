import { create } from "zustand";
import type { AloneFilter } from "./scheme-view.ts";

export type SchemeList = "groups" | "alone" | "broken";

interface Schemes {
  /** the scheme that is open; null: the list of schemes */
  openId: string | null;
  list: SchemeList;
  aloneFilter: AloneFilter;
  /** narrows the lists to mines with these words in name, holder or licence number */
  words: string;
  folded: ReadonlySet<string>;
  /** mines ticked for the next act */
  chosen: ReadonlySet<string>;
  /** the group whose new boundary is being drawn */
  boundaryOf: string | null;
  change: (part: Partial<Omit<Schemes, "change">>) => void;
}

/** The planner's place in the work: kept while other pages are visited. */
export const useSchemes = create<Schemes>((set) => ({
  openId: null,
  list: "groups",
  aloneFilter: "all",
  words: "",
  folded: new Set(),
  chosen: new Set(),
  boundaryOf: null,
  change: (part) => set(part),
}));

export function openScheme(openId: string | null): void {
  const begun = { list: "groups", aloneFilter: "all", words: "", boundaryOf: null } as const;
  useSchemes.setState({ ...begun, openId, folded: new Set(), chosen: new Set() });
}

export function chooseMines(mineIds: readonly string[]): void {
  useSchemes.setState({ chosen: new Set(mineIds) });
}

/** Ticks a mine, or takes the tick away. */
export function toggleMine(mineId: string): void {
  useSchemes.setState(({ chosen }) => {
    const next = new Set(chosen);
    if (!next.delete(mineId)) next.add(mineId);
    return { chosen: next };
  });
}
