import { Exact } from "../exact-decimal.ts";
import { amountTrouble } from "./amount.ts";
import { dayTrouble } from "./day.ts";
import { type FieldTrouble, troubleOf } from "./mine-troubles.ts";

/** A verified reserve as it is entered. */
export interface JudgedReserve {
  verifiedOn: string;
  remaining: string;
  recoverable: string | null;
  bulkDensity: string | null;
}

/** Everything wrong with a verified reserve on that day, each with its field and how to mend it; empty when it is sound. */
export function reserveTroubles(
  { verifiedOn, remaining, recoverable, bulkDensity }: JudgedReserve,
  today: string,
): FieldTrouble<keyof JudgedReserve>[] {
  const amounts = [
    ...troubleOf("remaining", remaining, (text) => amountTrouble("保有资源储量", text)),
    ...troubleOf("recoverable", recoverable, (text) => amountTrouble("可采储量", text)),
    ...troubleOf("bulkDensity", bulkDensity, (text) => amountTrouble("体重", text)),
  ];
  const isMore =
    amounts.length === 0 && recoverable !== null && new Exact(recoverable).greaterThan(remaining);
  const more = `可采储量 ${recoverable} 大于保有资源储量 ${remaining}，请核对。`;
  return [
    ...amounts,
    ...(isMore ? [{ field: "recoverable" as const, message: more }] : []),
    ...troubleOf("verifiedOn", verifiedOn, (day) => verificationTrouble(day, today)),
  ];
}

function verificationTrouble(day: string, today: string): string | null {
  return dayTrouble(day) ?? (day > today ? `核实日期 ${day} 晚于今天，请核对。` : null);
}
