import type { CandidateRepair, RepairSource } from "./candidate-repair.ts";

/** E13: 起标高 and 止标高 of a part change places; the ground stays. */
export function swapElevations({ parts }: RepairSource): CandidateRepair[] {
  return parts.flatMap((part) => {
    const { topM, bottomM, number } = part;
    if (topM === null || bottomM === null || topM >= bottomM) return [];
    const swapped = { ...part, topM: bottomM, bottomM: topM };
    const title = `${part.name ?? `第${number}部分`}：起止标高互换，改为${bottomM}米至${topM}米`;
    const changed = parts.map((each) => (each === part ? swapped : each));
    return [{ code: "E13" as const, key: `band.${number}`, title, parts: changed, points: [] }];
  });
}
