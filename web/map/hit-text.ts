import { workingSourceLabels } from "#gis/breaches/working-source";
import { zoneKindLabels } from "#gis/zones/zone-kind";
import { classWords, statusWords } from "../ui/mine-words.ts";
import type { MapHit } from "./map-hits.ts";

/** Title and one line of detail of a feature under a click, from the attributes its tile carries. */
export function hitText({ layerId, properties }: MapHit): { title: string; detail: string } {
  const title = text(properties.name) || "（未命名）";
  if (layerId === "mines") return { title, detail: mineDetail(properties) };
  if (layerId === "planned_blocks") return { title, detail: blockDetail(properties) };
  if (layerId === "workings") return { title, detail: workingDetail(properties) };
  if (layerId.startsWith("zone-")) return { title, detail: zoneDetail(properties) };
  return { title, detail: "" };
}

function mineDetail({ mineral, status, productionClass, validTo }: MapHit["properties"]): string {
  const parts = [text(mineral), word(statusWords, status), word(classWords, productionClass)];
  return [...parts, validTo ? `有效期止 ${text(validTo)}` : ""].filter(Boolean).join(" · ");
}

function blockDetail({ mineral, grantYear }: MapHit["properties"]): string {
  const year = grantYear ? `拟 ${text(grantYear)} 年出让` : "";
  return ["拟设区块", text(mineral), year].filter(Boolean).join(" · ");
}

function zoneDetail({ kind, level, state }: MapHit["properties"]): string {
  const parts = [word(zoneKindLabels, kind), text(level), state === "provisional" ? "暂定范围" : ""];
  return parts.filter(Boolean).join(" · ");
}

function workingDetail({ source, observedOn }: MapHit["properties"]): string {
  return ["采动范围", word(workingSourceLabels, source), text(observedOn)].filter(Boolean).join(" · ");
}

function text(value: unknown): string {
  return value === undefined || value === null ? "" : String(value);
}

function word(words: Record<string, string>, key: unknown): string {
  return words[text(key)] ?? "";
}
