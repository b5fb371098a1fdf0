import { unitIn } from "../register-lists/head-text.ts";
import { type ListUnit, listUnitLabels } from "../register-lists/list-field.ts";
import { readAmount } from "../register-lists/read-amount.ts";
import type { StatedAmount } from "./item-fields.ts";
import type { SaidText } from "./said-of.ts";

/** Why an amount is not taken: nobody said its unit, two places say two units, or it is no number of 吨 or 立方米. */
export type AmountFault =
  | { kind: "unit" }
  | { kind: "contradiction"; other: string; otherText: string }
  | { kind: "number"; fault: string };

export interface StatedUnit {
  /** what names it, for the message */
  where: string;
  text: string;
}

/**
 * An amount with the unit that its text, the name of its column, a person or a unit column states, in 万吨 or 万立方米 (吨 and 立方米 are
 * converted exactly). No unit is ever supposed, and of two that contradict each other none is taken. Null for a bare zero, which
 * databases write for nothing.
 */
export function readStatedAmount(
  said: SaidText,
  unitColumn: StatedUnit | null,
): { value: StatedAmount | null } | { fault: AmountFault } {
  if (unitColumn !== null && unitIn(unitColumn.text) === null) {
    return { fault: { kind: "number", fault: `单位“${unitColumn.text.slice(0, 20)}”不是万吨或万立方米` } };
  }
  const stated = unitsStated(said, unitColumn);
  const [first, ...others] = stated;
  const other = others.find(({ unit }) => unit !== first?.unit);
  if (first && other) {
    return { fault: { kind: "contradiction", other: other.where, otherText: other.text } };
  }
  const reading = readAmount(said.text, first?.unit ?? null);
  if ("fault" in reading) return { fault: { kind: "number", fault: reading.fault } };
  const { amount, unit } = reading.value;
  if (unit === "wt" || unit === "wm3") return { value: { amount, unit } };
  if (unit !== null) return { fault: { kind: "number", fault: `单位是${listUnitLabels[unit]}` } };
  return Number(amount) === 0 ? { value: null } : { fault: { kind: "unit" } };
}

/** Every place that names a unit, the text itself first. */
function unitsStated({ key, text, unit: told }: SaidText, unitColumn: StatedUnit | null) {
  const own = text.replace(/^[-+\d.,\s]+/, "");
  const places: StatedUnit[] = [
    { where: key, text: own },
    { where: key, text: key },
    ...[told, unitColumn].filter((place) => place !== null),
  ];
  return places.flatMap((place): (StatedUnit & { unit: ListUnit })[] => {
    const unit = unitIn(place.text);
    return unit === null ? [] : [{ ...place, unit }];
  });
}
