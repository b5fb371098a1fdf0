import { areaM2Text } from "../measure/area-text.ts";
import type { Arrangement } from "./arrangement.ts";
import { type KeptBoundary, sameMembers } from "./kept-boundary.ts";

export const boundaryRuleKinds = [
  "no_boundary",
  "outdated_boundary",
  "apart_ground",
  "forbidden_ground",
  "others_ground",
  "unsafe_distance",
] as const;

/** What the new boundaries of a scheme leave to be done: none drawn, drawn for other members, or lying where it may not. */
export interface BrokenBoundaryRule {
  kind: (typeof boundaryRuleKinds)[number];
  mineIds: readonly string[];
  text: string;
}

export function brokenByBoundaries(
  { groups }: Pick<Arrangement, "groups">,
  boundaries: readonly KeptBoundary[],
  nameOf: (mineId: string) => string,
): BrokenBoundaryRule[] {
  const boundaryOf = new Map(boundaries.map((boundary) => [boundary.groupId, boundary]));
  return groups.flatMap(({ id, memberIds }) => {
    const who = `${nameOf(memberIds[0] ?? "")}等 ${memberIds.length} 座`;
    const boundary = boundaryOf.get(id);
    return faultsOf(memberIds, boundary).map(([kind, text]) => ({
      kind,
      mineIds: memberIds,
      text: `${who}${text}`,
    }));
  });
}

type Fault = [BrokenBoundaryRule["kind"], string];

function faultsOf(memberIds: readonly string[], boundary: KeptBoundary | undefined): Fault[] {
  if (!boundary) return [["no_boundary", "还没有画新矿区范围"]];
  if (!sameMembers(memberIds, boundary.memberIds))
    return [["outdated_boundary", "的新矿区范围是按原来的成员画的，需重画"]];
  return groundFaults(boundary);
}

function groundFaults({ figures, isStale }: KeptBoundary): Fault[] {
  const { bodies, zones, others, safety } = figures;
  const asOf = isStale ? "（台账或管控区此后有变化）" : "";
  const forbidden = zones.filter(({ forbids, isSliver }) => forbids && !isSliver);
  const shared = others.filter(({ isSliver }) => !isSliver);
  const unsafe = safety.filter(({ standing }) => standing !== "far");
  const faults: (Fault | false)[] = [
    bodies > 1 && ["apart_ground", `的新矿区范围分为 ${bodies} 块，没有连成一块`],
    forbidden.length > 0 && ["forbidden_ground", `的新矿区范围压占${grounds(forbidden)}${asOf}`],
    shared.length > 0 && ["others_ground", `的新矿区范围与他人矿区范围重叠：${grounds(shared)}${asOf}`],
    unsafe.length > 0 && ["unsafe_distance", `的新矿区范围与${ways(unsafe)}，达不到安全距离或临界${asOf}`],
  ];
  return faults.filter((fault) => fault !== false);
}

const grounds = (figures: readonly { name: string; areaM2: number }[]) =>
  figures.map(({ name, areaM2 }) => `${name} ${areaM2Text(areaM2)} 平方米`).join("、");

const ways = (figures: readonly { name: string; distanceM: number }[]) =>
  figures.map(({ name, distanceM }) => `${name}相距 ${distanceM.toFixed(2)} 米`).join("、");
