import { conditionLabels } from "#gis/consolidation/condition-text";
import type { VerdictRow } from "./candidate-view.ts";

const humanDecides = "此为系统按条款作出的建议，最终由主管部门认定。";

/** The verdict in one or two sentences; it never decides. */
export function conclusionOf({ verdict }: Pick<VerdictRow, "mine" | "verdict">, binds = true): string {
  if (!binds && verdict.verdict !== "out_of_scope")
    return `本文件没有按距离、面积和储量强制整合的条款，下列条件仅供参考。${humanDecides}`;
  const named = verdict.conditions.filter(({ status }) => status === "fail" || status === "critical_fail");
  const missing = verdict.conditions.filter(({ status }) => status === "unverified");
  const list = (conditions: typeof named) =>
    conditions.map(({ key }) => `“${conditionLabels[key]}”`).join("、");
  switch (verdict.verdict) {
    case "must_merge":
      return `四项条件全部符合，系统建议：必须整合。${verdict.critical ? "其中有临界值，须实测或核对后再定。" : ""}${humanDecides}`;
    case "suggested_subject":
      return `本矿不属必须整合，但与必须整合的矿山同组，规模较大，系统建议作为整合主体。${humanDecides}`;
    case "to_verify":
      return missing.length > 0
        ? `${list(missing)}缺少数据，其余条件都可能成立，核实之前不作结论。`
        : "数据互相矛盾，核对之前不作结论。";
    case "not_mandatory":
      return `${named.length > 0 ? `${list(named)}不符合` : "条件不全部成立"}，不属于必须整合的情形。${humanDecides}`;
    case "out_of_scope":
      return "发证机关级别或所在地不在本文件适用范围内，未参与判定。";
  }
}
