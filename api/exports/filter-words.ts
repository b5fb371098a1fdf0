import type { Knex } from "knex";
import type { ExportOrder, ExportSource } from "#contract/exports";
import { type WorkingSource, workingSourceLabels } from "#gis/breaches/working-source";
import { type DispositionCode, dispositionLabel } from "#gis/lists/disposition";
import { type ProductionClass, productionClassLabels } from "#gis/quota/production-class";
import { topologyFilterWord } from "#gis/topology/filter-text";
import { type ZoneKind, zoneKindLabels } from "#gis/zones/zone-kind";
import { statusLabels } from "../mines/mine-labels.ts";

type Word = (value: string) => string;

/** What each filter of a list is called in the name of a file. */
const words: Readonly<Record<string, Word>> = {
  mineral: (value) => value,
  status: (value) => (statusLabels as Record<string, string>)[value] ?? "状态不明",
  productionClass: (value) =>
    value === "large_medium" ? "大中型" : (productionClassLabels[value as ProductionClass] ?? "规模不明"),
  disposition: (value) => (value === "none" ? "未定处置" : dispositionLabel(value as DispositionCode)),
  expired: (value) => (value === "true" ? "已过期" : "未过期"),
  reserve: (value) => (value === "known" ? "储量已知" : "储量未知"),
  kind: (value) => zoneKindLabels[value as ZoneKind] ?? "部分类型",
  source: (value) => workingSourceLabels[value as WorkingSource] ?? value,
  asOf: (value) => `${value}时点`,
  from: (value) => `${value}起`,
  to: (value) => `至${value}`,
  q: (value) => `含“${value}”`,
};

/** A run or a scheme is no filter: its list is whole. */
const noFilter = new Set(["runId", "schemeId"]);

/** Signs that no file system takes, and control characters. */
const unfit = /[\\/:*?"<>|\p{Cc}]+/gu;
const mostSigns = 60;

type Part = Pick<ExportOrder, "source" | "ids">;

/** What of a list a file holds, to stand in its name: a part must not pass for the whole; empty where it is the whole. */
export function filterWords(parts: readonly string[]): string {
  const text = parts.map((one) => `_${one.replace(unfit, " ").trim()}`).join("");
  return text.length > mostSigns ? `${text.slice(0, mostSigns)}…` : text;
}

/** What was exported, with the filter in words, as the log keeps it. */
export const titleWithParts = (title: string, parts: readonly string[]) =>
  parts.length === 0 ? title : `${title}（${parts.join("；")}）`;

/** The same part by part and whole, to stand in the file. */
export async function filterParts(db: Knex, { source, ids }: Part): Promise<string[]> {
  const filter = Object.entries(source.filter as Record<string, string | number | undefined>);
  const asked = filter.filter(([key, value]) => value !== undefined && value !== "" && !noFilter.has(key));
  const said = await Promise.all(asked.map(([key, value = ""]) => wordOf(db, source, key, String(value))));
  return [...new Set(ids === undefined ? said : [...said, `所选${ids.length}条`])];
}

async function wordOf(db: Knex, source: ExportSource, key: string, value: string): Promise<string> {
  if (key === "region") {
    const region: { name: string } | undefined = await db("region").where({ code: value }).first("name");
    return region?.name ?? value;
  }
  const word = source.layer === "topology" ? topologyFilterWord(key, value) : words[key]?.(value);
  return word ?? "已筛选";
}
