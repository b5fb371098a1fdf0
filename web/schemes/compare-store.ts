import { create } from "zustand";
import type { SchemeHead } from "#contract/schemes";

export type MapMode = "one" | "swipe" | "beside";
export type CompareList = "moved" | "core" | "minutes";

interface Comparing {
  /** schemes ticked in the list, of one region, in the order of ticking */
  ticked: readonly Pick<SchemeHead, "id" | "regionCode">[];
  isOpen: boolean;
  /** figures are told against this one; null: the first */
  baseId: string | null;
  /** the other on the map; null: the next after the base */
  otherId: string | null;
  mode: MapMode;
  list: CompareList;
}

const begun = { isOpen: false, baseId: null, otherId: null, mode: "one", list: "moved" } as const;

/** 方案比选: which schemes, and how they are looked at; kept while other pages are visited. */
export const useComparing = create<Comparing>(() => ({ ...begun, ticked: [] }));

export function changeComparing(part: Partial<Omit<Comparing, "ticked">>): void {
  useComparing.setState(part);
}

/** Ticks a scheme, or takes the tick away; schemes of one region only are compared. */
export function tickScheme({ id, regionCode }: Pick<SchemeHead, "id" | "regionCode">): void {
  useComparing.setState(({ ticked }) => {
    const left = ticked.filter((one) => one.id !== id && one.regionCode === regionCode);
    const isTicked = ticked.some((one) => one.id === id);
    return { ...begun, ticked: isTicked ? left : [...left, { id, regionCode }] };
  });
}
