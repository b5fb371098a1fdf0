import { licenceNumberKind } from "#gis/check/licence-number";
import type { DxfEntity } from "./dxf-groups.ts";
import { numberOf } from "./dxf-groups.ts";
import { dxfText } from "./dxf-text.ts";
import type { RingPlaces } from "./ring-places.ts";

/** A text of the drawing, and where it stands in drawing units. */
export interface DxfLabel {
  x: number;
  y: number;
  text: string;
  heightM: number;
}

/** in signs, formatting included */
const longestText = 20_000;

/** Numbers of corners, elevations and coordinates are no name of a mine. */
const cornerText = /^[A-Za-z]{0,3}[-\d.,+:：=\s]*$/;

/** What a TEXT or MTEXT says and where; null for any other entity and for one that says nothing or stands nowhere. */
export function labelOf(entity: DxfEntity): DxfLabel | null {
  if (entity.type !== "TEXT" && entity.type !== "MTEXT") return null;
  const [x, y] = placeOf(entity);
  const text = dxfText(rawText(entity)).slice(0, 200);
  return text === "" || Number.isNaN(x + y) ? null : { x, y, text, heightM: numberOf(entity, 40) ?? 0 };
}

/**
 * What the labels inside each area say of it: the largest is its name, a licence number its number. A label names the area of the
 * innermost ring around it, be that the first of its area or another.
 */
export function areaLabels(
  all: readonly DxfLabel[],
  places: RingPlaces,
  areaOf: (ring: number) => number,
): Map<number, Record<string, string>> {
  const labels = new Map<number, DxfLabel[]>();
  for (const label of all) {
    const [ring] = places.around(label.x, label.y);
    if (ring === undefined) continue;
    const area = areaOf(ring);
    labels.set(area, [...(labels.get(area) ?? []), label]);
  }
  return new Map([...labels].map(([area, found]) => [area, said(found)]));
}

function said(labels: readonly DxfLabel[]): Record<string, string> {
  const isLicence = ({ text }: DxfLabel) => licenceNumberKind(text.toUpperCase()) === "current";
  const licence = labels.find(isLicence);
  const names = labels.filter((label) => !isLicence(label) && !cornerText.test(label.text));
  const largest = Math.max(...names.map(({ heightM }) => heightM));
  const name = names.find(({ heightM }) => heightM === largest);
  return {
    ...(name && { 矿山名称: name.text }),
    ...(licence && { 许可证号: licence.text.toUpperCase() }),
    图内文字: labels
      .map(({ text }) => text)
      .join("；")
      .slice(0, 1000),
  };
}

/** An aligned TEXT stands at its second point. */
function placeOf(entity: DxfEntity): [x: number, y: number] {
  const isAligned =
    entity.type === "TEXT" && ((numberOf(entity, 72) ?? 0) !== 0 || (numberOf(entity, 73) ?? 0) !== 0);
  const [atX, atY] = isAligned ? [11, 21] : [10, 20];
  return [numberOf(entity, atX) ?? Number.NaN, numberOf(entity, atY) ?? Number.NaN];
}

/** A long MTEXT comes in pieces of code 3, its end in code 1. */
function rawText({ groups }: DxfEntity): string {
  return groups
    .filter(({ code }) => code === 1 || code === 3)
    .map(({ value }) => value)
    .join("")
    .slice(0, longestText);
}
