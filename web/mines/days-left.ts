/** 红黄绿灯 of a licence's term; the renewal must be applied for 30 days before the end, so yellow comes in good time. */
export interface TermLight {
  light: "red" | "yellow" | "green" | "none";
  /** whole days from today to the last day of validity; negative once past */
  days: number | null;
  text: string;
}

const yellowWithinDays = 90;
const dayMs = 86_400_000;

/** Dates as YYYY-MM-DD; a licence is still valid on its last day. */
export function termLight(validTo: string | null, today: string): TermLight {
  if (validTo === null) return { light: "none", days: null, text: "未登记有效期" };
  const days = Math.round((Date.parse(validTo) - Date.parse(today)) / dayMs);
  if (days < 0) return { light: "red", days, text: `已过期 ${-days} 天` };
  const text = days === 0 ? "今天到期" : `剩 ${days} 天`;
  return { light: days <= yellowWithinDays ? "yellow" : "green", days, text };
}
