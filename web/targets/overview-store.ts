import { create } from "zustand";
import type { CountyMetricKey } from "./counties/county-metrics.ts";
import type { QuotaMeasure } from "./quota/quota-scale.ts";

export type OverviewView = "counties" | "structure" | "quota" | "closures" | "reduction";
export type QuotaDrawing = "hexagons" | "heat";

interface OverviewStore {
  view: OverviewView;
  metric: CountyMetricKey;
  measure: QuotaMeasure;
  drawing: QuotaDrawing;
  /** null = the newest year there are quotas for */
  year: number | null;
  /** 0 = the whole year */
  quarter: number;
  radiusM: number;
  /** month under the time slider, YYYY-MM; null = this month */
  month: string | null;
  change: (part: Partial<Omit<OverviewStore, "change">>) => void;
}

/** What a leader is looking at: kept while other pages are visited. */
export const useOverviewStore = create<OverviewStore>((set) => ({
  view: "counties",
  metric: "mineCount",
  measure: "rate",
  drawing: "hexagons",
  year: null,
  quarter: 0,
  radiusM: 3000,
  month: null,
  change: (part) => set(part),
}));
