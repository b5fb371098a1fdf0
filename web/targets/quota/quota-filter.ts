import { create } from "zustand";
import type { UseState } from "#gis/quota/use-rate";
import { openView } from "../drill.ts";

interface QuotaFilter {
  /** null = mines of every state */
  shown: UseState | null;
  show: (shown: UseState | null) => void;
}

/** Which mines the list of quotas holds; choosing brings the list to front. */
export const useQuotaFilter = create<QuotaFilter>((set) => ({
  shown: null,
  show: (shown) => {
    set({ shown });
    openView("quota");
  },
}));
