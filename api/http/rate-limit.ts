import type { RequestHandler } from "express";
import type { AppContext } from "../context.ts";
import { Problem } from "./problem.ts";

interface Allowance {
  left: number;
  /** when it was counted last, ms */
  at: number;
}

const minuteMs = 60_000;
/** Addresses that are remembered before those that used nothing lately are forgotten. */
const mostAddresses = 10_000;

/**
 * Lets each address ask so often a minute, all at once or spread; asking more is refused until some of it has come back. Null: no
 * limit.
 */
export function limitRate({ now }: Pick<AppContext, "now">, perMinute: number | null): RequestHandler {
  const allowances = new Map<string, Allowance>();
  return (request, response, next) => {
    if (perMinute === null) return next();
    const at = now().getTime();
    const address = request.ip ?? "";
    if (allowances.size >= mostAddresses) forgetIdle(allowances, at);
    const left = leftAt(allowances.get(address), at, perMinute);
    if (left < 1) {
      response.setHeader("Retry-After", Math.ceil(((1 - left) * minuteMs) / perMinute / 1000));
      throw new Problem(429, "too_many_requests", "请求过于频繁，请稍候再试。");
    }
    allowances.set(address, { left: left - 1, at });
    next();
  };
}

function leftAt(known: Allowance | undefined, at: number, perMinute: number): number {
  if (!known) return perMinute;
  return Math.min(perMinute, known.left + ((at - known.at) * perMinute) / minuteMs);
}

function forgetIdle(allowances: Map<string, Allowance>, at: number): void {
  for (const [address, known] of allowances) if (at - known.at >= minuteMs) allowances.delete(address);
}
