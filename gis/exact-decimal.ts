import { Decimal } from "decimal.js";

/** Decimals that do not round in any sum or product of register values: tonnes, quotas and limits are decided on them. */
export const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;
