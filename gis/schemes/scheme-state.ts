import { type MergedMine, mergedMine } from "../optimum/merged-mine.ts";
import type { MergeLink, OptimumRules } from "../optimum/optimum-mine.ts";
import { type SchemeMeasures, schemeMeasures } from "../optimum/scheme-measures.ts";
import type { PolicyTarget } from "../policy/pack.ts";
import type { Arrangement } from "./arrangement.ts";
import { brokenByBoundaries } from "./boundary-rules.ts";
import { type BrokenRule, brokenRules, type PlannedMine } from "./broken-rules.ts";
import { connectedParts } from "./connected-parts.ts";
import type { KeptBoundary } from "./kept-boundary.ts";
import type { SchemeMine } from "./scheme-mine.ts";
import { serviceYears } from "./service-years.ts";
import { shareStanding, standingBetween, type TargetStanding } from "./target-standing.ts";

export interface SchemeGround {
  mines: readonly SchemeMine[];
  links: readonly MergeLink[];
  /** new boundaries as they are kept; undefined = not asked about */
  boundaries?: readonly KeptBoundary[];
}

/** A mine as the scheme would leave it: one made of several, or one that stays alone. */
export interface SchemeOutcome extends PlannedMine {
  /** of the group; null of a mine that stays alone */
  groupId: string | null;
  /** 服务年限, years to one decimal; null = cannot be told */
  serviceYears: string | null;
}

export interface SchemeTarget {
  key: string;
  label: string;
  /** %, to two decimals; null = cannot be told */
  value: string | null;
  /** the same where the scheme starts from */
  before: string | null;
  target: PolicyTarget;
  standing: TargetStanding;
}

export interface SchemeState {
  /** merged mines in the order of the groups, then those that stay alone */
  outcomes: SchemeOutcome[];
  measures: SchemeMeasures;
  broken: BrokenRule[];
  targets: SchemeTarget[];
}

type Reckoner = (
  arrangement: Pick<Arrangement, "groups">,
  rules: OptimumRules,
  targets: readonly PolicyTarget[],
) => SchemeState;

/** What a scheme comes to: the same in the browser at every act, on the server, and in the papers. */
export function schemeState(ground: SchemeGround, ...asked: Parameters<Reckoner>): SchemeState {
  return schemeReckoner(ground)(...asked);
}

/** The same for many schemes on one ground: of an act only the groups that it changed are reckoned anew. */
export function schemeReckoner(ground: SchemeGround): Reckoner {
  const mineOf = new Map(ground.mines.map((mine) => [mine.id, { ...mine, draftGroup: null }]));
  const mines = [...mineOf.values()];
  const nameOf = (id: string) => mineOf.get(id)?.name ?? id;
  const linksOf = linksByMine(ground.links);
  const outcomeOf = (ids: readonly string[], groupId: string | null): SchemeOutcome => {
    const members = ids.flatMap((id) => mineOf.get(id) ?? []);
    const here = new Set(ids);
    const links = ids.flatMap((id) => (linksOf.get(id) ?? []).filter(({ b }) => here.has(b)));
    const merged: MergedMine = mergedMine(members, links);
    return {
      ...merged,
      groupId,
      parts: connectedParts(ids, links),
      serviceYears: serviceYears(merged, members),
    };
  };
  const singles = mines.map(({ id }) => outcomeOf([id], null));
  let known = new Map<string, SchemeOutcome>();
  return ({ groups }, rules, targets) => {
    const before = known;
    const merged = groups.map(({ id, memberIds }): [key: string, SchemeOutcome] => {
      const key = [id, ...memberIds].join(" ");
      return [key, before.get(key) ?? outcomeOf(memberIds, id)];
    });
    known = new Map(merged);
    const grouped = new Set(groups.flatMap(({ memberIds }) => memberIds));
    const alone = singles.filter(({ memberIds: [id = ""] }) => !grouped.has(id));
    const outcomes = [...merged.map(([, outcome]) => outcome), ...alone];
    const measures = schemeMeasures(mines, outcomes, singles);
    return {
      outcomes,
      measures,
      broken: [
        ...brokenRules(mines, outcomes, rules, nameOf),
        ...(ground.boundaries ? brokenByBoundaries({ groups }, ground.boundaries, nameOf) : []),
      ],
      targets: targets.flatMap((target) => targetOf(target, measures)),
    };
  };
}

/** Links of each mine as its `a`, so that those within a group are found from its members alone. */
function linksByMine(links: readonly MergeLink[]): Map<string, MergeLink[]> {
  const byMine = new Map<string, MergeLink[]>();
  for (const link of links) {
    const known = byMine.get(link.a);
    if (known) known.push(link);
    else byMine.set(link.a, [link]);
  }
  return byMine;
}

function targetOf(target: PolicyTarget, measures: SchemeMeasures): SchemeTarget[] {
  const figures = figuresOf(target, measures);
  if (figures === null) return [];
  const { key, label } = target;
  return [{ key, label, ...figures, target }];
}

type TargetFigures = Pick<SchemeTarget, "value" | "before" | "standing">;

/** The figures of the targets that a scheme is about; null of any other. */
function figuresOf(target: PolicyTarget, measures: SchemeMeasures): TargetFigures | null {
  const { sandStoneClayBefore: before, sandStoneClayAfter: after, reductionPercent } = measures;
  if (target.key === "reduction.sand_stone_clay")
    return {
      ...{ value: reductionPercent, before: before > 0 ? "0.00" : null },
      standing: shareStanding(before - after, before, target),
    };
  if (target.key !== "share.large_medium") return null;
  const { largeMediumAfter, unknownClassAfter, minesAfter } = measures;
  const standing = (count: number) => shareStanding(count, minesAfter, target);
  return {
    ...{ value: measures.sharePercentAfter, before: measures.sharePercentBefore },
    standing: standingBetween(standing(largeMediumAfter), standing(largeMediumAfter + unknownClassAfter)),
  };
}
