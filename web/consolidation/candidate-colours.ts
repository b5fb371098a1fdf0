import type { MineVerdictKind } from "#gis/consolidation/candidate";

/** Who a rule beside 三(一)5 holds for, while it is shown. */
export const triggerColour = "#d84315";

/** Verdicts on the map and in lists; each also carries its own words, so colour never stands alone. */
export const verdictColours: Record<MineVerdictKind, string> = {
  must_merge: "#6a1b9a",
  suggested_subject: "#00695c",
  to_verify: "#8a5a00",
  not_mandatory: "#546e7a",
  out_of_scope: "#90a4ae",
};
