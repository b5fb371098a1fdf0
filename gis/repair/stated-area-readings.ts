import type { IssueCode } from "../issue.ts";
import { areaHaText } from "../measure/area-text.ts";
import type { CandidateRepair, RepairSource } from "./candidate-repair.ts";
import { replaceRing, ringWords } from "./traced-parts.ts";

/** Units that survey files and licences state areas in, m². */
const unitsM2: Record<string, number> = { 亩: 10_000 / 15, 平方米: 1, 公顷: 10_000, 平方千米: 1_000_000 };

/** Rings that are wrong enclose no ground that a stated area could be held against: they are mended first. */
const spoilt: readonly IssueCode[] = ["E01", "E03", "E07", "E08"];

const isAnotherReading = (codes: RepairSource["codes"]) =>
  codes.has("E09") && !spoilt.some((code) => codes.has(code));

/** E09: the stated area counts the ground of an inner ring, or of all of them, so that it was not meant to be taken out. */
export function holesNotDeducted({ parts, codes }: RepairSource): CandidateRepair[] {
  if (!isAnotherReading(codes)) return [];
  const holes = parts.flatMap((part) =>
    part.rings.filter(({ role }) => role === "hole").map((ring) => ({ part, ring })),
  );
  const single = holes.map(
    ({ part, ring }): CandidateRepair => ({
      code: "E09",
      key: `keep.${part.number}.${ring.number}`,
      title: `填写面积含${ringWords(parts, part, ring)}：不扣除这个内圈`,
      parts: replaceRing(parts, ring, null),
      points: ring.points,
    }),
  );
  if (holes.length < 2) return single;
  const all: CandidateRepair = {
    code: "E09",
    key: "keep.all",
    title: `填写面积含全部${holes.length}个内圈：都不扣除`,
    parts: holes.reduce((left, { ring }) => replaceRing(left, ring, null), parts),
    points: holes.flatMap(({ ring }) => ring.points),
  };
  return [...single, all];
}

/** E09: the number was stated in another unit than the place it stands in asks for; the ground stays as it is. */
export function otherAreaUnits({ parts, codes, declaredAreaText }: RepairSource): CandidateRepair[] {
  const [number] = /\d+(\.\d+)?/.exec(declaredAreaText ?? "") ?? [];
  if (!isAnotherReading(codes) || number === undefined) return [];
  return Object.entries(unitsM2).map(([unit, unitM2]) => {
    const declaredAreaM2 = Number(number) * unitM2;
    const title = `填写面积按${unit}读取：${number}${unit}，合${areaHaText(declaredAreaM2)}公顷`;
    return { code: "E09", key: `unit.${unit}`, title, parts, points: [], declaredAreaM2 };
  });
}
