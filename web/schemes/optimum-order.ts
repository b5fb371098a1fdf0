import type { OptimumOrder } from "#contract/scheme-optima";

export type Weights = OptimumOrder["weights"];
export type WeightField = keyof Weights;

export const weightFields = ["mines", "small", "apart", "changes"] as const satisfies readonly WeightField[];

/** What each weight counts, in words. */
export const weightWords: Record<WeightField, { label: string; counts: string }> = {
  mines: { label: "少留矿山", counts: "每留一座矿山" },
  small: { label: "大中型比例高", counts: "每留一座不足中型（含规模待核实）的矿山" },
  apart: { label: "合并的相距近", counts: "合为一座的矿山每相距 100 米" },
  changes: { label: "少改动当前分组", counts: "与当前分组每有一对矿山不同" },
};

export const leanings = ["fewest", "share", "draft"] as const;
export type Leaning = (typeof leanings)[number];

/** Ways to weigh it that planners name: the first is how the pack is meant, and what is asked for unless changed. */
export const leaningWeights: Record<Leaning, Weights> = {
  fewest: { mines: 1000, small: 200, apart: 10, changes: 1 },
  share: { mines: 200, small: 1000, apart: 10, changes: 1 },
  draft: { mines: 1000, small: 200, apart: 10, changes: 100 },
};
export const leaningWords: Record<Leaning, string> = {
  fewest: "矿山最少",
  share: "大中型优先",
  draft: "少改动草案",
};

/** The leaning of these weights; null of weights of one's own. */
export function leaningOf(weights: Weights): Leaning | null {
  return leanings.find((one) => weightFields.every((f) => leaningWeights[one][f] === weights[f])) ?? null;
}

/** What is asked for unless changed; mines of no known orebody may join where the draft joins such ones already. */
export const firstOrder = ({ toVerify }: { toVerify: number }): OptimumOrder => ({
  weights: leaningWeights.fewest,
  seconds: 60,
  others: 2,
  withUnknown: toVerify > 0,
});

/** 代价 in words: what is added up, what counts nothing left out. */
export function costText(weights: Weights): string {
  return weightFields
    .filter((field) => weights[field] > 0)
    .map((field) => `${weightWords[field].counts}计 ${weights[field]}`)
    .join("，");
}
