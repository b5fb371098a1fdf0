import type { Scheme } from "#contract/schemes";
import { isLargeOrMedium } from "#gis/optimum/named-limits";
import { packRules } from "#gis/optimum/pack-rules";
import { packById } from "#gis/policy/known-packs";
import type { PolicyPack } from "#gis/policy/pack";
import type { Arrangement } from "#gis/schemes/arrangement";
import type { SchemeMine } from "#gis/schemes/scheme-mine";
import { type SchemeDemands, schemeRules } from "#gis/schemes/scheme-rules";
import { type SchemeOutcome, type SchemeState, schemeReckoner } from "#gis/schemes/scheme-state";

/** What a scheme stands on, ready to be reckoned with. */
export interface SchemeGround {
  mines: readonly SchemeMine[];
  links: Scheme["links"];
  boundaries: Scheme["boundaries"];
  pack: PolicyPack | null;
  byMine: ReadonlyMap<string, SchemeMine>;
  reckon: ReturnType<typeof schemeReckoner>;
}

/** A scheme as it is arranged now, with what it comes to. */
export interface SchemeView extends SchemeGround {
  arrangement: Arrangement;
  demands: SchemeDemands;
  state: SchemeState;
  /** groups in their order, each with its figures; its number is its place + 1 */
  groups: GroupView[];
  /** mines that stay alone */
  alone: SchemeMine[];
  groupOf: ReadonlyMap<string, GroupView>;
  nameOf: (mineId: string) => string;
}

export interface GroupView {
  index: number;
  group: Arrangement["groups"][number];
  outcome: SchemeOutcome;
  members: SchemeMine[];
}

/** What the API tells of the ground of a scheme. */
interface ToldGround extends Pick<Scheme, "links" | "packId" | "boundaries"> {
  mines: readonly (Omit<SchemeMine, "center"> & { center: readonly number[] })[];
}

export function schemeGround({ mines, links, packId, boundaries }: ToldGround): SchemeGround {
  const known = mines.map(
    ({ center: [lon = 0, lat = 0], ...mine }): SchemeMine => ({ ...mine, center: [lon, lat] }),
  );
  return {
    mines: known,
    ...{ links, boundaries },
    pack: packById(packId),
    byMine: new Map(known.map((mine) => [mine.id, mine])),
    reckon: schemeReckoner({ mines: known, links, boundaries }),
  };
}

/** Reckoned in the browser at every act, by the functions the server uses. */
export function schemeView(
  ground: SchemeGround,
  arrangement: Arrangement,
  demands: SchemeDemands,
): SchemeView {
  const { mines, links, pack, byMine, reckon } = ground;
  const drafted = mines.map((mine) => ({ ...mine, draftGroup: null }));
  const weights = pack ? packRules(pack).weights : noWeights;
  const rules = schemeRules(demands, { mines: drafted, links }, arrangement, weights);
  const state = reckon(arrangement, rules, pack?.targets ?? []);
  const outcomeOf = new Map(state.outcomes.map((outcome) => [outcome.groupId, outcome]));
  const groups = arrangement.groups.flatMap((group, index): GroupView[] => {
    const outcome = outcomeOf.get(group.id);
    return outcome
      ? [{ index, group, outcome, members: group.memberIds.flatMap((id) => byMine.get(id) ?? []) }]
      : [];
  });
  const groupOf = new Map(groups.flatMap((view) => view.group.memberIds.map((id) => [id, view])));
  return {
    ...ground,
    ...{ arrangement, demands, state, groups, groupOf },
    alone: mines.filter(({ id }) => !groupOf.has(id)),
    nameOf: (id) => byMine.get(id)?.name ?? "未知矿山",
  };
}

/** Weights are the optimiser's: what a scheme comes to does not depend on them. */
const noWeights = { mines: 0, small: 0, apart: 0, changes: 0 };

export const aloneFilters = ["all", "must_merge", "small", "to_verify"] as const;
export type AloneFilter = (typeof aloneFilters)[number];

/** Mines that stay alone and have the words, by the filters of which they hold. */
export function aloneByFilter(view: SchemeView, words: string): Record<AloneFilter, SchemeMine[]> {
  const outcomeOf = new Map(
    view.state.outcomes
      .filter(({ groupId }) => groupId === null)
      .map((outcome) => [outcome.memberIds[0], outcome]),
  );
  const shown: Record<AloneFilter, SchemeMine[]> = { all: [], must_merge: [], small: [], to_verify: [] };
  for (const mine of view.alone) {
    const outcome = outcomeOf.get(mine.id);
    if (!outcome || !isSought(mine, words)) continue;
    for (const filter of aloneFilters) if (passes(filter, mine, outcome)) shown[filter].push(mine);
  }
  return shown;
}

function passes(filter: AloneFilter, mine: SchemeMine, outcome: SchemeOutcome): boolean {
  if (filter === "must_merge") return mine.mustMerge;
  if (filter === "small") return !isLargeOrMedium(outcome);
  return filter === "all" || mine.mustMergeToVerify === true || lacksFacts(outcome);
}

/** Groups of which a member has the words in name, holder or licence number. */
export function groupsSought({ groups }: SchemeView, words: string): GroupView[] {
  return groups.filter(({ members }) => members.some((mine) => isSought(mine, words)));
}

export function isSought({ name, holder, licenceNumber }: SchemeMine, words: string): boolean {
  const sought = words.trim().toLowerCase();
  return [name, holder, licenceNumber].some((text) => text?.toLowerCase().includes(sought));
}

/** A figure of the mine as it would be cannot be told for want of facts. */
export const lacksFacts = ({ productionClass, reserveWt, reserveIncomplete }: SchemeOutcome): boolean =>
  productionClass === null || reserveWt === null || reserveIncomplete;

/** Why a group is 待核实, in words; none when nothing is missing. */
export function doubtsOf({ outcome, members }: Pick<GroupView, "outcome" | "members">): string[] {
  const units = new Set(members.map(({ capacityUnit }) => capacityUnit));
  const minerals = new Set(members.map(({ mineral }) => mineral));
  const without = (fact: "capacity" | "reserveWt") =>
    members.filter((mine) => mine[fact] === null).map(({ name }) => name);
  const [capacityless, reserveless] = [without("capacity"), without("reserveWt")];
  return [
    ...(outcome.toVerify ? ["相连依据待核实：有矿山未登记矿体"] : []),
    ...(capacityless.length > 0 ? [`未登记生产规模：${capacityless.join("、")}`] : []),
    ...(minerals.size > 1 ? [`矿种不同（${[...minerals].join("、")}），合并规模不能相加`] : []),
    ...(units.size > 1 ? ["生产规模单位不同，不能相加"] : []),
    ...(reserveless.length > 0 ? [`未登记保有资源储量：${reserveless.join("、")}`] : []),
  ];
}
