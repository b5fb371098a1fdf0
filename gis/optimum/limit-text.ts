import type { NamedLimit } from "./named-limits.ts";
import type { OptimumRules } from "./optimum-mine.ts";

/** A rule of a scheme in words, as it is named where it cannot be kept. */
export function limitText(
  { kind, mineIds, told }: NamedLimit,
  { mostLeftPercent, share }: OptimumRules,
  nameOf: (id: string) => string,
): string {
  const names = mineIds.map(nameOf).join("、");
  switch (kind) {
    case "most_left":
      return `砂石土类矿山整合后不超过整合前的 ${mostLeftPercent}%`;
    case "share":
      return `大中型矿山比例${share?.isInclusive ? "不低于" : "大于"} ${share?.percent}%`;
    case "merged_class":
      return "整合后的矿山达到大中型（规模按各矿证载规模之和）";
    case "must_merge":
      return `${names}必须整合，不单独保留`;
    case "too_near":
      return `${names}相距不满足安全距离，须合为一座`;
    case "together":
      return `${names}在同一组`;
    case "apart":
      return `${names}不在同一组`;
    case "locked":
      return `${names}已锁定为一组，不增不减`;
    case "forbidden_ground":
    case "unsafe_distance":
      return told ?? names;
  }
}
