import type { Knex } from "knex";
import { findScheme } from "../schemes/scheme-store.ts";

/** What a plan comes to, for who is asked to approve it: its name and figures, which stand from 上报 on. */
export async function planInWords(db: Knex, id: string): Promise<string | null> {
  const scheme = await findScheme(db, id);
  if (!scheme) return null;
  const { measures, broken } = scheme.state;
  const figures = [
    `矿山 ${measures.minesBefore} → ${measures.minesAfter} 座`,
    `砂石土类压减 ${percentText(measures.reductionPercent)}`,
    `大中型 ${percentText(measures.sharePercentAfter)}`,
    `未满足的要求 ${broken.length} 项`,
  ];
  return `${scheme.name}：${figures.join("，")}`;
}

const percentText = (percent: string | null) => (percent === null ? "待核实" : `${percent}%`);
