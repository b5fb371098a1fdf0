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
  change: (part: Partial<Omit<Schemes, "change">>) => void;
}

/** The planner's place in the work: kept while other pages are visited. */
export const useSchemes = create<Schemes>((set) => ({
  openId: null,
  list: "groups",
  aloneFilter: "all",
  words: "",
  folded: new Set(),
  change: (part) => set(part),
}));

export function openScheme(openId: string | null): void {
  useSchemes.setState({ openId, list: "groups", aloneFilter: "all", words: "", folded: new Set() });
}
