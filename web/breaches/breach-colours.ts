import type { BreachVerdict, OverlapRelation } from "#gis/breaches/finding";

/** Always beside the words, never instead of them. */
export const breachColours: Record<BreachVerdict, string> = {
  suspected_outside: "#b3261e",
  no_licence: "#7b1fa2",
  within_tolerance: "#7a5b00",
  inside: "#2e6b34",
};

export const relationColours: Record<OverlapRelation, string> = {
  contained: "#b3261e",
  partial: "#c0392b",
  sliver: "#7a5b00",
  touching: "#455a64",
  disjoint: "#607d8b",
};
