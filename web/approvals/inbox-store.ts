import { create } from "zustand";

/** The proposal that some place of the page asks 审批 to show; null: nothing is asked. */
interface AskedOfInbox {
  asked: string | null;
  ask: (proposal: string) => void;
  leave: () => void;
}

export const useInbox = create<AskedOfInbox>((set) => ({
  asked: null,
  ask: (asked) => set({ asked }),
  leave: () => set({ asked: null }),
}));
