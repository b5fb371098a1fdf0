import type { PaperBlock, PaperTable } from "#contract/plan-documents";
import type { CornerBlock } from "#gis/formats/corner-listing";
import { areaKm2Text } from "#gis/measure/area-text";
import { bandText, metresText, mineCorners } from "../../export/formats/mine-corners.ts";
import { paperTable, quoteOf, says } from "../paper-blocks.ts";
import {
  type PlanFacts,
  type PlanGround,
  type PlanMine,
  type PlannedRight,
  plannedRights,
} from "../plan-facts.ts";
import { classText, tonnageText, toVerify } from "./plan-numbers.ts";
import { capacityText } from "./rights-part.ts";

interface Closing {
  mine: PlanMine;
  into: string;
}

/** 整合后拟设采矿权方案: who stays with coordinates, area and mineral, and who is to close. */
export function proposedPart(facts: PlanFacts): PaperBlock[] {
  const rights = plannedRights(facts);
  const closing = closingMines(rights);
  const undecided = rights.filter(({ isMerged, subject }) => isMerged && subject === null).length;
  return [
    says(
      `整合后拟设采矿权 ${rights.length} 宗，其中由多座矿山整合而成 ${rights.filter(({ isMerged }) => isMerged).length} 宗；拟关闭并注销 ${closing.length} 宗${undecided > 0 ? `；${undecided} 宗尚未确定整合主体，其成员未列入关闭名单` : ""}。`,
    ),
    rightsTable(rights),
    closingTable(closing),
    says("以下为各宗拟设采矿权的拐点坐标。X 为纵坐标（北），Y 为横坐标（东，含带号），单位为米。"),
    ...rights.flatMap(cornerBlocks),
    ...quoteOf(facts.pack, "4-3"),
  ];
}

function rightsTable(rights: readonly PlannedRight[]): PaperTable {
  return paperTable<PlannedRight>(
    "表3　整合后拟设采矿权",
    [
      { head: "序号", width: 1, value: (_, at) => String(at + 1) },
      { head: "保留企业主体名称", width: 4, value: rightName },
      {
        head: "组成矿山",
        width: 6,
        value: ({ members }) => members.map(({ name }) => name).join("、"),
      },
      { head: "矿种", width: 2.5, value: ({ members }) => mineralsOf(members) },
      { head: "面积（km²）", width: 2, isNumber: true, value: areaOf },
      {
        head: "生产规模",
        width: 2.5,
        value: ({ outcome, members: [first] }) =>
          capacityText({ capacity: outcome.capacity, capacityUnit: first?.capacityUnit ?? "wt" }),
      },
      { head: "规模类型", width: 1.6, value: ({ outcome }) => classText(outcome.productionClass) },
      {
        head: "保有储量（万吨）",
        width: 2.2,
        isNumber: true,
        value: ({ outcome }) => tonnageText(outcome.reserveWt),
      },
      {
        head: "服务年限（年）",
        width: 1.8,
        isNumber: true,
        value: ({ outcome }) => outcome.serviceYears ?? toVerify,
      },
      { head: "说明", width: 4, value: remarksOf },
    ],
    rights,
  );
}

export const rightName = ({ subject, isMerged }: PlannedRight) => {
  if (subject === null) return "整合主体未定";
  return isMerged ? `${subject.name}（${subject.holder}）` : subject.name;
};

const areaOf = ({ ground, outcome, isMerged }: PlannedRight) => {
  if (ground !== null) return areaKm2Text(ground.areaM2);
  return isMerged ? null : areaKm2Text(outcome.areaM2);
};

export const mineralsOf = (members: readonly PlanMine[]) =>
  [...new Set(members.map(({ mineral }) => mineral))].join("、");

export function remarksOf({ outcome, ground, isMerged }: PlannedRight): string | null {
  const remarks = [
    ...(isMerged && ground === null
      ? [`新边界未划定，成员矿区面积合计 ${areaKm2Text(outcome.areaM2)} km²`]
      : []),
    ...(outcome.reserveIncomplete && outcome.reserveWt !== null ? ["成员储量有缺，为已知部分"] : []),
    ...(outcome.toVerify ? ["是否同一矿体待核实"] : []),
  ];
  return remarks.length === 0 ? null : remarks.join("；");
}

/** Members that are not the 整合主体, of groups that have one: 参与整合的，除保留矿山外其余关闭. */
export function closingMines(rights: readonly PlannedRight[]): Closing[] {
  return rights.flatMap(({ members, subject, isMerged }) =>
    isMerged && subject !== null
      ? members.filter(({ id }) => id !== subject.id).map((mine) => ({ mine, into: subject.name }))
      : [],
  );
}

function closingTable(closing: readonly Closing[]): PaperTable {
  return paperTable<Closing>(
    "表4　关闭名单",
    [
      { head: "序号", width: 1, value: (_, at) => String(at + 1) },
      { head: "矿山名称", width: 5, value: ({ mine }) => mine.name },
      { head: "采矿权人", width: 5, value: ({ mine }) => mine.holder },
      { head: "采矿许可证号", width: 5, value: ({ mine }) => mine.licenceNumber ?? toVerify },
      { head: "并入", width: 5, value: ({ into }) => into },
    ],
    closing,
  );
}

function cornerBlocks(right: PlannedRight, at: number): PaperBlock[] {
  const title = `${at + 1}　${rightName(right)}`;
  const [listed] = right.ground === null ? [] : mineCorners([featureOf(right.ground)]);
  if (!listed) return [says(`${title}：${right.isMerged ? "新边界尚未划定" : "没有登记边界"}，无坐标。`)];
  const { blocks, zoneText } = listed;
  return blocks.map((block, number) => {
    const which = blocks.length > 1 ? `　第${number + 1}采区` : "";
    return cornerTable(`${title}${which}`, block, zoneText);
  });
}

const featureOf = ({ shape, parts, source }: PlanGround) => ({
  ...{ values: [], theme: "", name: "", number: null, shape, parts },
  ...(source && { source }),
});

function cornerTable(title: string, block: CornerBlock, zoneText: string): PaperTable {
  return paperTable<{ name: string; northM: number; eastM: number; role: string }>(
    `${title}　面积 ${areaKm2Text(block.areaM2)} km²　开采标高 ${bandText(block)}　${zoneText}`,
    [
      { head: "点号", width: 2, value: ({ name }) => name },
      { head: "X（m）", width: 4, isNumber: true, value: ({ northM }) => metresText(northM) },
      { head: "Y（m）", width: 4, isNumber: true, value: ({ eastM }) => metresText(eastM) },
      { head: "圈", width: 2, value: ({ role }) => role },
    ],
    block.rings.flatMap(({ role, corners }) =>
      corners.map((corner) => ({ ...corner, role: role === "outer" ? "外圈" : "内圈，扣除" })),
    ),
  );
}
