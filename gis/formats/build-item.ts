import { checkItem } from "../check/check-item.ts";
import type { TracedPart } from "../check/traced-item.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import { officialAreaM2 } from "../measure/area.ts";
import type { ReadOptions } from "./boundary-format.ts";
import type { ParsedItem, ParsedPart, SourceCrs } from "./parsed-file.ts";
import { joinShapes, partShape } from "./part-shape.ts";

/** A mine as a reader found it: corners in lon/lat, nothing judged yet. */
export interface ItemDraft {
  /** 1-based place of the item in its file */
  item: number;
  name: string | null;
  number: string | null;
  crs: SourceCrs;
  datumText: string | null;
  parts: readonly TracedPart[];
  declaredAreaM2: number | null;
  declaredAreaText: string | null;
  properties: Record<string, unknown>;
  sourceText: string;
  /** what the reader itself found */
  issues: readonly Issue[];
}

/** Makes shapes and official areas (m²) of a draft and runs every check on it. */
export function buildItem(draft: ItemDraft, options: ReadOptions): ParsedItem {
  const { parts: tracedParts, datumText, item, issues, ...kept } = draft;
  const parts = tracedParts.flatMap(buildPart);
  const shape = joinShapes(parts.map((part) => part.shape));
  const areaM2 = shape === null ? 0 : officialAreaM2(shape);
  const place = itemPlace(item, draft.name);
  const { declaredAreaM2, declaredAreaText, crs } = draft;
  const traced = { place, datum: crs.datum, datumText, shape, areaM2, declaredAreaM2, declaredAreaText };
  const found = checkItem({ ...traced, parts: tracedParts }, options);
  return { ...kept, parts, shape, areaM2, issues: [...issues, ...found] };
}

/** Where an issue of an item stands before more is known. */
export function itemPlace(item: number, name: string | null): IssuePlace {
  return name === null ? { item } : { item, itemName: name };
}

function buildPart(part: TracedPart): ParsedPart[] {
  const shape = partShape(part);
  if (shape === null) return [];
  const { name, topM, bottomM } = part;
  return [{ name, topM, bottomM, areaM2: officialAreaM2(shape), shape }];
}
