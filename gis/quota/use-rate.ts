import { Exact } from "../exact-decimal.ts";

export const useStates = ["normal", "watch", "alarm", "over"] as const;
export type UseState = (typeof useStates)[number];

export const useStateLabels: Record<UseState, string> = {
  normal: "正常",
  watch: "关注",
  alarm: "预警",
  over: "超指标",
};

/** Shares of the issued quota in % from which use is watched and alarmed; more than 100 % is over (domain 1.1.5, our ruling). */
export interface UseLimits {
  watchPct: string;
  alarmPct: string;
}
export const defaultUseLimits: UseLimits = { watchPct: "80", alarmPct: "95" };

/** Issued and used quota, 万吨, exact decimal text. */
export interface QuotaAmounts {
  issuedWt: string;
  usedWt: string;
}

export interface UseRate extends QuotaAmounts {
  /** negative when more was used than issued */
  remainingWt: string;
  /** used ÷ issued, half-up at six decimals; null when nothing was issued */
  rate: string | null;
  state: UseState;
}

/** 指标执行率 (domain 1.6.2): the state is decided on the exact amounts, never on the rounded rate; any use of no quota is over. */
export function rateUse({ issuedWt, usedWt }: QuotaAmounts, limits = defaultUseLimits): UseRate {
  const [issued, used] = [new Exact(issuedWt), new Exact(usedWt)];
  return {
    issuedWt: issued.toFixed(),
    usedWt: used.toFixed(),
    remainingWt: issued.minus(used).toFixed(),
    rate: issued.isZero() ? null : used.div(issued).toDecimalPlaces(6).toFixed(),
    state: stateOfUse(issued, used, limits),
  };
}

/** Use of many mines together: amounts are summed exactly before the rate is taken. */
export function rateTotalUse(amounts: readonly QuotaAmounts[], limits = defaultUseLimits): UseRate {
  const sum = (values: string[]) => Exact.sum(0, ...values).toFixed();
  const issuedWt = sum(amounts.map((amount) => amount.issuedWt));
  const usedWt = sum(amounts.map((amount) => amount.usedWt));
  return rateUse({ issuedWt, usedWt }, limits);
}

function stateOfUse(issued: Exact, used: Exact, limits: UseLimits): UseState {
  if (used.greaterThan(issued)) return "over";
  if (issued.isZero()) return "normal";
  const reaches = (pct: string) => used.times(100).greaterThanOrEqualTo(issued.times(pct));
  if (reaches(limits.alarmPct)) return "alarm";
  return reaches(limits.watchPct) ? "watch" : "normal";
}
