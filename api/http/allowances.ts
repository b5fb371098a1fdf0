import type { AppContext } from "../context.ts";

interface Allowance {
  left: number;
  /** when it was counted last, ms */
  at: number;
}

/** How often each may do something a minute, all at once or spread. */
export interface Allowances {
  /** Uses one up. Null: it was there; else the seconds until there is one again. */
  take: (who: string) => number | null;
  giveBack: (who: string) => void;
}

const minuteMs = 60_000;
/** Names that are remembered before those that used nothing lately are forgotten. */
const mostNames = 10_000;

export function allowances({ now }: Pick<AppContext, "now">, perMinute: number): Allowances {
  const known = new Map<string, Allowance>();
  const leftOf = (who: string, at: number): number => {
    const last = known.get(who);
    return last ? Math.min(perMinute, last.left + ((at - last.at) * perMinute) / minuteMs) : perMinute;
  };
  const take: Allowances["take"] = (who) => {
    const at = now().getTime();
    if (known.size >= mostNames) forgetIdle(known, at);
    const left = leftOf(who, at);
    if (left < 1) return Math.ceil(((1 - left) * minuteMs) / perMinute / 1000);
    known.set(who, { left: left - 1, at });
    return null;
  };
  const giveBack: Allowances["giveBack"] = (who) => {
    const at = now().getTime();
    known.set(who, { left: Math.min(perMinute, leftOf(who, at) + 1), at });
  };
  return { take, giveBack };
}

function forgetIdle(known: Map<string, Allowance>, at: number): void {
  for (const [who, last] of known) if (at - last.at >= minuteMs) known.delete(who);
}
