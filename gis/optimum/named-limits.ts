import { Exact } from "../exact-decimal.ts";
import type { BinaryRow } from "./binary-model.ts";
import type { MergedMine } from "./merged-mine.ts";
import type { MinePairIds, OptimumMine, OptimumRules } from "./optimum-mine.ts";

export type LimitKind =
  | "most_left"
  | "share"
  | "merged_class"
  | "must_merge"
  | "too_near"
  | "together"
  | "apart"
  | "locked"
  | "forbidden_ground"
  | "unsafe_distance";

/** One thing that a scheme must keep, by itself, so that what cannot be kept together can be named. */
export interface NamedLimit {
  kind: LimitKind;
  /** mines it is about, one of which every group that it rules out holds; none where it is about all */
  mineIds: readonly string[];
  /** of what the ground rules out: it in words, with what was measured */
  told?: string;
  /** groups that it rules out */
  bans?: (group: MergedMine) => boolean;
  /** what it asks of all groups together */
  row?: (groups: readonly MergedMine[]) => BinaryRow;
}

/** What is neither large nor medium is small here, and so is what cannot be told (domain 1.6.2). */
export const isLargeOrMedium = ({ productionClass }: Pick<MergedMine, "productionClass">) =>
  productionClass === "large" || productionClass === "medium";

/** Every limit that the rules set for these mines. */
export function namedLimits(mines: readonly OptimumMine[], rules: OptimumRules): NamedLimit[] {
  const { mostLeftPercent, share, mergedIsLargeOrMedium, mustMergeHolds } = rules;
  const musts = mustMergeHolds ? mines.filter(({ mustMerge }) => mustMerge) : [];
  return [
    ...(mostLeftPercent === null ? [] : [mostLeft(mines, mostLeftPercent)]),
    ...(share === null ? [] : [shareOver(share)]),
    ...(mergedIsLargeOrMedium ? [mergedClass] : []),
    ...musts.map(mustMerge),
    ...rules.tooNear.map((pair) => inOne("too_near", pair)),
    ...rules.together.map((pair) => inOne("together", pair)),
    ...rules.apart.map(apart),
    ...rules.locked.map(locked),
  ];
}

function mostLeft(mines: readonly OptimumMine[], percent: string): NamedLimit {
  const before = mines.filter(({ isSandStoneClay }) => isSandStoneClay).length;
  const most = new Exact(before).times(percent).div(100).floor().toNumber();
  return {
    kind: "most_left",
    mineIds: [],
    row: (groups) => {
      const columns = [...groups.keys()].filter((column) => groups[column]?.isSandStoneClay);
      return { least: -Infinity, most, columns, values: columns.map(() => 1) };
    },
  };
}

/** Σ (large or medium) over Σ (all) against a percent, in whole numbers: each group gives 100·10^k less the percent, or the percent is taken off. */
function shareOver({ percent, isInclusive }: NonNullable<OptimumRules["share"]>): NamedLimit {
  const wanted = new Exact(percent);
  const scale = new Exact(10).pow(wanted.decimalPlaces());
  const [whole, part] = [scale.times(100).toNumber(), scale.times(wanted).toNumber()];
  return {
    kind: "share",
    mineIds: [],
    row: (groups) => ({
      least: isInclusive ? 0 : 1,
      most: Infinity,
      columns: [...groups.keys()],
      values: groups.map((group) => (isLargeOrMedium(group) ? whole - part : -part)),
    }),
  };
}

/** A merged mine whose class cannot be told is not kept from being planned: it is shown as to be verified. */
const mergedClass: NamedLimit = {
  kind: "merged_class",
  mineIds: [],
  bans: ({ memberIds, productionClass }) => memberIds.length > 1 && productionClass === "small",
};

const mustMerge = ({ id }: OptimumMine): NamedLimit => ({
  kind: "must_merge",
  mineIds: [id],
  bans: ({ memberIds }) => memberIds.length === 1 && memberIds[0] === id,
});

const inOne = (kind: "too_near" | "together", pair: MinePairIds): NamedLimit => ({
  kind,
  mineIds: pair,
  bans: (group) => held(group, pair) === 1,
});

const apart = (pair: MinePairIds): NamedLimit => ({
  kind: "apart",
  mineIds: pair,
  bans: (group) => held(group, pair) === 2,
});

const locked = (set: readonly string[]): NamedLimit => ({
  kind: "locked",
  mineIds: set,
  bans: (group) => {
    const members = held(group, set);
    return members > 0 && (members < set.length || group.memberIds.length > set.length);
  },
});

const held = ({ memberIds }: MergedMine, ids: readonly string[]) =>
  ids.filter((id) => memberIds.includes(id)).length;
