import { Exact } from "../exact-decimal.ts";
import {
  type CapacityUnit,
  type ProductionClassRule,
  productionClassRules,
} from "./production-class-rules.ts";

export const productionClasses = ["large", "medium", "small"] as const;
export type ProductionClass = (typeof productionClasses)[number];

export const productionClassLabels: Record<ProductionClass, string> = {
  large: "大型",
  medium: "中型",
  small: "小型",
};

/** What the register says of a mine's licensed capacity. */
export interface CapacityFacts {
  mineral: string;
  method: "open_pit" | "underground" | "both" | null;
  /** per year, in `capacityUnit`; null = not registered */
  capacity: string | null;
  capacityUnit: CapacityUnit;
  /** 体重 t/m³, needed only where the row counts in the other unit */
  bulkDensity: string | null;
}

export interface ProductionClassing {
  productionClass: ProductionClass;
  /** the row that gave it, with its evidence mark */
  rule: ProductionClassRule;
}

/**
 * Production class by 国土资发〔2004〕208号: 大型 and 中型 include their lower limit. Null when the mineral is not listed,
 * the capacity unknown, its unit cannot be converted for want of 体重, or rows for different methods disagree.
 */
export function productionClass(
  facts: CapacityFacts,
  rules: readonly ProductionClassRule[] = productionClassRules,
): ProductionClassing | null {
  const fitting = rules.filter((rule) => fits(rule, facts));
  const sameUnit = fitting.filter((rule) => rule.unit === facts.capacityUnit);
  const classed = (sameUnit.length > 0 ? sameUnit : fitting).map((rule) => classBy(rule, facts));
  const [first] = classed;
  if (!first || classed.some((other) => other?.productionClass !== first.productionClass)) return null;
  return first;
}

function fits(rule: ProductionClassRule, { mineral, method }: CapacityFacts): boolean {
  const name = mineral.trim().replaceAll("黏", "粘");
  const methodFits = rule.method === null || method === null || method === "both" || rule.method === method;
  return methodFits && rule.minerals.includes(name);
}

function classBy(rule: ProductionClassRule, facts: CapacityFacts): ProductionClassing | null {
  const capacity = capacityIn(rule.unit, facts);
  if (!capacity?.greaterThan(0)) return null;
  if (capacity.greaterThanOrEqualTo(rule.large)) return { productionClass: "large", rule };
  const productionClass = capacity.greaterThanOrEqualTo(rule.medium) ? "medium" : "small";
  return { productionClass, rule };
}

/** Ore tonnes and cubic metres convert by 体重; tonnes of product never do. */
export function capacityIn(
  unit: CapacityUnit,
  facts: Pick<CapacityFacts, "capacity" | "capacityUnit" | "bulkDensity">,
): Exact | null {
  if (facts.capacity === null) return null;
  const capacity = new Exact(facts.capacity);
  if (unit === facts.capacityUnit) return capacity;
  if (facts.bulkDensity === null || !new Exact(facts.bulkDensity).greaterThan(0)) return null;
  if (unit === "wm3" && facts.capacityUnit === "wt") return capacity.div(facts.bulkDensity);
  if (unit === "wt" && facts.capacityUnit === "wm3") return capacity.times(facts.bulkDensity);
  return null;
}
