import { Exact } from "#gis/exact-decimal";

/** 0.3774 → 37.74%; half up, — where there is nothing to divide. */
export function percentText(share: number | string | null): string {
  return share === null ? "—" : `${new Exact(share).times(100).toFixed(2)}%`;
}

/** 万吨 to two decimals, half up; totals come in exact. */
export function wtText(wt: string): string {
  return new Exact(wt).toFixed(2);
}

/** km² as licences print it, from exact km². */
export function km2Text(km2: string): string {
  return new Exact(km2).toFixed(4);
}

/** 2026-11-23 → 2026年11月23日. */
export function dayText(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** 2026-11 → 2026年11月. */
export function monthText(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
}
