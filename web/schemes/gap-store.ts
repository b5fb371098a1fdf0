import { create } from "zustand";

interface GapPlace {
  /** scheme it belongs to; in any other nothing is open */
  schemeId: string | null;
  /** group whose gap land is on screen; null: none */
  groupId: string | null;
}

/** Where the planner is in 夹缝: kept while other pages are visited. */
const useStore = create<GapPlace>(() => ({ schemeId: null, groupId: null }));

export function useGapGroup(schemeId: string): string | null {
  const place = useStore();
  return place.schemeId === schemeId ? place.groupId : null;
}

export function openGap(schemeId: string, groupId: string | null): void {
  useStore.setState({ schemeId, groupId });
}
