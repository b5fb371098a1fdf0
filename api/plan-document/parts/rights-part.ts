import type { PaperBlock } from "#contract/plan-documents";
import { areaKm2Text } from "#gis/measure/area-text";
import { methodLabels, statusLabels, unitLabels } from "../../mines/mine-labels.ts";
import { paperTable, says } from "../paper-blocks.ts";
import { countyOf, type PlanFacts, type PlanMine } from "../plan-facts.ts";
import { tonnageText, toVerify } from "./plan-numbers.ts";

/** 采矿权情况: every mine of the scheme as the register had it. */
export function rightsPart({ scheme, countyNames }: PlanFacts): PaperBlock[] {
  const mustMerge = scheme.mines.filter((mine) => mine.mustMerge);
  const open = scheme.mines.filter((mine) => mine.mustMergeToVerify).length;
  const openText = open > 0 ? `，是否必须整合${toVerify} ${open} 宗` : "";
  return [
    says(
      `采矿权 ${scheme.mines.length} 宗，其中必须整合 ${mustMerge.length} 宗${openText}。没有登记的项目写“${toVerify}”，不作推定。`,
    ),
    paperTable<PlanMine>(
      "表2　采矿权情况",
      [
        { head: "序号", width: 1, value: (_, at) => String(at + 1) },
        { head: "矿山名称", width: 4, value: ({ name }) => name },
        { head: "采矿权人", width: 4, value: ({ holder }) => holder },
        { head: "采矿许可证号", width: 4.2, value: ({ licenceNumber }) => licenceNumber ?? toVerify },
        {
          head: "县（市、区）",
          width: 2,
          value: (mine) => countyNames.get(countyOf(mine)) ?? mine.regionCode,
        },
        { head: "矿种", width: 2.2, value: ({ mineral }) => mineral },
        {
          head: "开采方式",
          width: 1.6,
          value: ({ method }) => (method === null ? toVerify : methodLabels[method]),
        },
        { head: "证载规模", width: 2.4, value: capacityText },
        { head: "面积（km²）", width: 1.8, isNumber: true, value: ({ areaM2 }) => areaKm2Text(areaM2) },
        {
          head: "保有储量（万吨）",
          width: 2,
          isNumber: true,
          value: ({ reserveWt }) => tonnageText(reserveWt),
        },
        { head: "有效期至", width: 2.2, value: ({ validTo }) => validTo ?? toVerify },
        { head: "状态", width: 1.3, value: ({ status }) => statusLabels[status] },
        { head: "必须整合", width: 1.3, value: mustMergeText },
      ],
      scheme.mines,
    ),
  ];
}

function mustMergeText({ mustMerge, mustMergeToVerify }: PlanMine): string {
  if (mustMergeToVerify) return toVerify;
  return mustMerge ? "是" : "否";
}

export function capacityText({
  capacity,
  capacityUnit,
}: Pick<PlanMine, "capacity" | "capacityUnit">): string {
  return capacity === null ? toVerify : `${capacity} ${unitLabels[capacityUnit]}`;
}
