import type { PaperBlock } from "#contract/plan-documents";
import { areaKm2Text } from "#gis/measure/area-text";
import { paperTable, says } from "../paper-blocks.ts";
import { countyOf, type PlanFacts, type PlanMine, type PlanOutcome } from "../plan-facts.ts";
import { reserveSum } from "./plan-numbers.ts";

interface Deposit {
  region: string;
  mineral: string;
  mines: PlanMine[];
}

/** 矿山资源分布: mines, area and reserves by county and mineral, as the register had them on the day of the scheme. */
export function resourcesPart({ scheme, countyNames }: PlanFacts): PaperBlock[] {
  const { mines } = scheme;
  const deposits = depositsOf(mines, (code) => countyNames.get(code) ?? code);
  const all = reserveSum(mines.map(({ reserveWt }) => reserveWt));
  const minerals = [...new Set(mines.map(({ mineral }) => mineral))];
  return [
    says(
      `截至数据截止日，参加整合识别的矿山共 ${mines.length} 座，涉及${minerals.join("、")}等 ${minerals.length} 个矿种，矿区面积合计 ${areaKm2Text(sumArea(mines))} 平方千米，已登记保有资源储量合计 ${all.text} 万吨${all.unknown > 0 ? `，另有 ${all.unknown} 座储量待核实，未计入` : ""}。`,
    ),
    paperTable<Deposit>(
      "表1　矿山资源分布",
      [
        { head: "县（市、区）", width: 3, value: ({ region }) => region, total: null },
        { head: "矿种", width: 3, value: ({ mineral }) => mineral },
        {
          ...{ head: "矿山数（座）", width: 2, isNumber: true, total: String(mines.length) },
          value: (deposit) => String(deposit.mines.length),
        },
        {
          ...{ head: "矿区面积（km²）", width: 2.5, isNumber: true, total: areaKm2Text(sumArea(mines)) },
          value: (deposit) => areaKm2Text(sumArea(deposit.mines)),
        },
        {
          ...{ head: "已知保有储量（万吨）", width: 3, isNumber: true, total: all.text },
          value: (deposit) => reserveSum(deposit.mines.map(({ reserveWt }) => reserveWt)).text,
        },
        {
          ...{ head: "储量待核实（座）", width: 2.5, isNumber: true, total: String(all.unknown) },
          value: (deposit) => String(reserveSum(deposit.mines.map(({ reserveWt }) => reserveWt)).unknown),
        },
      ],
      deposits,
    ),
  ];
}

function depositsOf(mines: readonly PlanMine[], nameOf: (code: string) => string): Deposit[] {
  const found = new Map<string, Deposit>();
  for (const mine of mines) {
    const key = `${countyOf(mine)} ${mine.mineral}`;
    const known = found.get(key);
    if (known) known.mines.push(mine);
    else found.set(key, { region: nameOf(countyOf(mine)), mineral: mine.mineral, mines: [mine] });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, deposit]) => deposit);
}

const sumArea = (mines: readonly (PlanMine | PlanOutcome)[]) =>
  mines.reduce((sum, { areaM2 }) => sum + areaM2, 0);
