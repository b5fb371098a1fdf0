import type { z } from "zod";
import type { getBreaches, WorkingBreachFinding, ZoneOverlapFinding } from "#contract/breaches";
import type { OverlapShown, WorkingShown } from "./enforcement-store.ts";

export type BreachReply = z.infer<(typeof getBreaches)["reply"]>;

/** Gravest first: suspected by depth, then by area. */
export function workingsShown(reply: BreachReply, shown: WorkingShown): WorkingBreachFinding[] {
  return reply.workings
    .filter(({ verdict }) => shown === "all" || verdict === shown)
    .sort((a, b) => b.penetrationM - a.penetrationM || b.outsideM2 - a.outsideM2);
}

/** 压占 counts what overlaps for real; touching edges and slivers are shown apart. */
export function overlapsShown(reply: BreachReply, shown: OverlapShown): ZoneOverlapFinding[] {
  const isShown = (relation: ZoneOverlapFinding["relation"]) => {
    if (shown === "all") return true;
    return shown === "counted" ? relation === "contained" || relation === "partial" : relation === shown;
  };
  return reply.overlaps.filter(({ relation }) => isShown(relation)).sort((a, b) => b.overlapM2 - a.overlapM2);
}

type Named = Pick<WorkingBreachFinding, "mineId" | "mineName"> &
  Partial<Pick<WorkingBreachFinding, "intrusions">>;

/** Names of the mines that findings speak of, by id. */
export function minesNamed(...findings: readonly (Named | undefined)[]): Map<string, string> {
  return new Map(
    findings.flatMap((finding) => {
      if (!finding) return [];
      const { mineId, mineName, intrusions = [] } = finding;
      const own: [string, string][] = mineId && mineName ? [[mineId, mineName]] : [];
      return [...own, ...intrusions.map((other): [string, string] => [other.mineId, other.mineName])];
    }),
  );
}
