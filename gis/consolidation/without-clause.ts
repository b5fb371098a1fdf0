import type { Candidates } from "./candidate.ts";

/**
 * Candidates under a document that has no such clause: the conditions are told for reference with who lies beside whom, no
 * mine must merge, and there are no groups.
 */
export function withoutClause<Found extends Pick<Candidates, "verdicts" | "pairs" | "groups">>(
  found: Found,
): Found {
  return {
    ...found,
    verdicts: found.verdicts.map((verdict) => ({
      ...verdict,
      verdict: verdict.verdict === "out_of_scope" ? verdict.verdict : "not_mandatory",
      critical: false,
      groupId: null,
    })),
    pairs: found.pairs.map((pair) => ({ ...pair, links: false })),
    groups: [],
  };
}
