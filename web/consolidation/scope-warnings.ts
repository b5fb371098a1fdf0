import type { NamedMine } from "./candidate-view.ts";

/** What clause 三(一)1 (有效采矿许可证且有剩余资源储量) leaves to a person: the rule itself does not weigh it. */
export function scopeWarnings(
  { validTo, reserveWt }: Pick<NamedMine, "validTo" | "reserveWt">,
  asOf: string,
): string[] {
  const warnings: string[] = [];
  if (validTo !== null && validTo < asOf) {
    warnings.push(`采矿许可证已于 ${validTo} 到期，是否纳入整合范围由主管部门按三（一）1至3核定。`);
  }
  if (reserveWt !== null && Number(reserveWt) === 0) {
    warnings.push("登记的保有资源储量为 0，是否还有剩余资源储量须先核查（三（一）1）。");
  }
  return warnings;
}
