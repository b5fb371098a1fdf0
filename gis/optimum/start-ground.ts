import { gapLand } from "../gap-land/gap-land.ts";
import { forbiddingKinds, forbidsMining, type LicenceGround } from "../gap-land/surroundings.ts";
import { areaM2Text } from "../measure/area-text.ts";
import { boundsOf, boxesMeet } from "../measure/bounds.ts";
import { reachBox } from "../measure/reach-box.ts";
import { commonFigures } from "../schemes/common-figures.ts";
import { boundaryShape } from "../schemes/group-boundary.ts";
import { safetyFigures } from "../schemes/safety-figures.ts";
import { startBoundary } from "../schemes/start-boundary.ts";
import { zoneKindLabels } from "../zones/zone-kind.ts";
import type { FieldGround } from "./ground-limits.ts";
import type { MergedMine } from "./merged-mine.ts";
import type { NamedLimit } from "./named-limits.ts";
import type { OptimumRules } from "./optimum-mine.ts";

/** What the ground says of one merged mine. */
export interface GroundVerdict {
  /** why it may not be: each rules out this very mine and no other */
  faults: NamedLimit[];
  /** what is 临界, in words */
  open: string[];
}

export type JudgeGround = (memberIds: readonly string[]) => GroundVerdict;

/** many searches are made on one ground: the best scheme, those near it, and what each wish costs */
const judged = new WeakMap<FieldGround, Map<string, GroundVerdict>>();

/**
 * Judges merged mines by the boundary that they start from, licences and gap land; each once. The gap land may lie nearer to another
 * licence than any member does, so the licences alone do not settle it.
 */
export function groundJudge(ground: FieldGround, rules: OptimumRules): JudgeGround {
  const known = judged.get(ground) ?? new Map<string, GroundVerdict>();
  judged.set(ground, known);
  return (memberIds) => {
    const key = [rules.clearOfZones, rules.keepsSafety, ...memberIds.toSorted()].join(" ");
    const verdict = known.get(key) ?? judge(ground, rules, memberIds);
    known.set(key, verdict);
    return verdict;
  };
}

const aroundM = 200;

function judge(
  { around, parameters, rules }: FieldGround,
  { clearOfZones, keepsSafety }: OptimumRules,
  memberIds: readonly string[],
): GroundVerdict {
  const own = new Set(memberIds);
  const members = around.members.filter(({ id }) => own.has(id));
  if (members.length < 2) return { faults: [], open: [] };
  const reachM = Math.max(parameters.joinM, rules.safetyM ?? 0) + aroundM;
  const box = reachBox(boundsOf(together(members)), reachM);
  const near = <Ground extends LicenceGround>(grounds: readonly Ground[]) =>
    grounds.filter(({ shape }) => shape.coordinates.length > 0 && boxesMeet(box, boundsOf(shape)));
  const others = near([...around.members.filter(({ id }) => !own.has(id)), ...around.others]);
  const zones = near(around.zones);
  const shape = boundaryShape(startBoundary(members, gapLand({ members, others, zones }, parameters)));
  const forbidding = zones.filter(({ kind }) => forbidsMining(kind));
  const under = clearOfZones
    ? commonFigures(shape, forbidding, rules.sliver).filter(({ isSliver }) => !isSliver)
    : [];
  const safety = keepsSafety ? safetyFigures(shape, others, rules) : [];
  const who = `${members[0]?.name}等 ${members.length} 座合为一座的新矿区范围（含夹缝）`;
  const limit = (kind: "forbidden_ground" | "unsafe_distance", text: string): NamedLimit => ({
    ...{ kind, mineIds: [...memberIds], told: `${who}${text}` },
    bans: (group: MergedMine) => isSame(group.memberIds, own),
  });
  const distance = ({ name, distanceM }: { name: string; distanceM: number }) =>
    `与${name}相距 ${distanceM.toFixed(2)} 米`;
  return {
    faults: [
      ...under.map(({ name, areaM2 }) =>
        limit("forbidden_ground", `压占${name} ${areaM2Text(areaM2)} 平方米`),
      ),
      ...safety.flatMap((one) =>
        one.standing === "near"
          ? [limit("unsafe_distance", `${distance(one)}，不大于安全距离 ${rules.safetyM} 米`)]
          : [],
      ),
    ],
    open: safety.flatMap((one) =>
      one.standing === "critical"
        ? [`${who}${distance(one)}，与安全距离 ${rules.safetyM} 米临界，须实测复核。`]
        : [],
    ),
  };
}

const together = (grounds: readonly LicenceGround[]) => ({
  type: "MultiPolygon" as const,
  coordinates: grounds.flatMap(({ shape }) => shape.coordinates),
});

const isSame = (ids: readonly string[], own: ReadonlySet<string>) =>
  ids.length === own.size && ids.every((id) => own.has(id));

/** What is not known of the ground and therefore forbids nothing: each as a sentence. */
export function groundDoubts(
  ground: FieldGround | undefined,
  { clearOfZones, keepsSafety }: OptimumRules,
): string[] {
  if (!clearOfZones && !keepsSafety) return [];
  if (!ground) return ["没有矿区范围可供检查，新矿区范围是否压占红线等禁止区、是否达到安全距离待核实。"];
  const { missingMembers, doubtfulOthers, zoneKinds } = ground.around;
  const missingKinds = forbiddingKinds.filter((kind) => !zoneKinds.includes(kind));
  const said = (isAsked: boolean | undefined, names: readonly string[], end: string) =>
    isAsked && names.length > 0 ? [`${names.join("、")}${end}`] : [];
  return [
    ...said(true, missingMembers, "没有可用于判定的矿区范围，其压占和安全距离待核实，没有据此排除。"),
    ...said(keepsSafety, doubtfulOthers, "在附近，但其矿区范围不可用于判定，与其距离待核实，没有据此排除。"),
    ...said(
      clearOfZones,
      missingKinds.map((kind) => zoneKindLabels[kind]),
      "没有当日有效、可查看的图层，是否压占待核实，没有据此排除。",
    ),
  ];
}
