import type { PaperBlock } from "#contract/plan-documents";
import type { Scheme } from "#contract/schemes";
import { askedText, standingWords } from "#gis/schemes/target-words";
import { paperTable, quoteOf, says } from "../paper-blocks.ts";
import { countyOf, type PlanFacts } from "../plan-facts.ts";
import { classText, toVerify } from "./plan-numbers.ts";

type Target = Scheme["state"]["targets"][number];

interface CountyCount {
  region: string;
  before: number;
  after: number;
}

/** 拟减少数量, of all mines, of 砂石土类, and by county; a mine that spans several counties is counted where its first member lies. */
export function reductionPart(facts: PlanFacts): PaperBlock[] {
  const { minesBefore, minesAfter, sandStoneClayBefore, sandStoneClayAfter } = facts.scheme.state.measures;
  return [
    says(
      `矿山由 ${minesBefore} 座减为 ${minesAfter} 座，拟减少 ${minesBefore - minesAfter} 座；其中砂石土类由 ${sandStoneClayBefore} 座减为 ${sandStoneClayAfter} 座，拟减少 ${sandStoneClayBefore - sandStoneClayAfter} 座。`,
    ),
    paperTable<CountyCount>(
      "表5　各县（市、区）拟减少数量",
      [
        { head: "县（市、区）", width: 4, value: ({ region }) => region, total: null },
        {
          head: "整合前（座）",
          width: 3,
          isNumber: true,
          value: (county) => String(county.before),
          total: String(minesBefore),
        },
        {
          head: "整合后（座）",
          width: 3,
          isNumber: true,
          value: (county) => String(county.after),
          total: String(minesAfter),
        },
        {
          ...{ head: "减少（座）", width: 3, isNumber: true, total: String(minesBefore - minesAfter) },
          value: ({ before, after }) => String(before - after),
        },
      ],
      countyCounts(facts),
    ),
  ];
}

/** 压减比例 against its target. */
export const sharePart = (facts: PlanFacts): PaperBlock[] =>
  targetBlocks(facts, "reduction.sand_stone_clay", "砂石土类矿山压减比例");

/** 大中型矿山比例 against its target, and how many of each class stay. */
export function largeMediumPart(facts: PlanFacts): PaperBlock[] {
  const { state } = facts.scheme;
  const counts = (["large", "medium", "small", null] as const).map((value) => ({
    value,
    count: state.outcomes.filter(({ productionClass }) => productionClass === value).length,
  }));
  return [
    ...targetBlocks(facts, "share.large_medium", "大中型矿山比例"),
    paperTable<(typeof counts)[number]>(
      "表6　整合后矿山规模",
      [
        { head: "生产规模类型", width: 4, value: ({ value }) => classText(value), total: null },
        {
          ...{ head: "矿山数（座）", width: 4, isNumber: true, total: String(state.outcomes.length) },
          value: ({ count }) => String(count),
        },
      ],
      counts,
    ),
  ];
}

function targetBlocks({ scheme, pack }: PlanFacts, key: string, label: string): PaperBlock[] {
  const target = scheme.state.targets.find((one) => one.key === key);
  if (!target) return [says(`《${pack.title}》没有为${label}规定目标。`)];
  return [says(targetText(target, label)), ...quoteOf(pack, target.clauseId)];
}

function targetText(target: Target, label: string): string {
  const { value, before, asked, comparison, tolerance, standing } = target;
  const words = askedText({ value: asked, comparison, tolerance });
  const from = before === null ? "" : `，整合前为 ${before}%`;
  return `${label}为 ${value === null ? toVerify : `${value}%`}${from}；目标为${words}，${standingWords[standing]}。`;
}

function countyCounts({ scheme, countyNames }: PlanFacts): CountyCount[] {
  const regionOf = new Map(scheme.mines.map((mine) => [mine.id, countyOf(mine)]));
  const codes = [...new Set(scheme.mines.map(countyOf))].sort();
  return codes.map((code) => ({
    region: countyNames.get(code) ?? code,
    before: scheme.mines.filter((mine) => countyOf(mine) === code).length,
    after: scheme.state.outcomes.filter(({ memberIds: [first = ""] }) => regionOf.get(first) === code).length,
  }));
}
