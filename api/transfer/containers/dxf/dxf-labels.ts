import { licenceNumberKind } from "#gis/check/licence-number";
import type { DxfEntity } from "./dxf-groups.ts";
import { numberOf } from "./dxf-groups.ts";
import { dxfText } from "./dxf-text.ts";
import type { RingPlaces } from "./ring-places.ts";

interface Label {
  text: string;
  heightM: number;
}

/** in signs, formatting included */
const longestText = 20_000;

/** Numbers of corners, elevations and coordinates are no name of a mine. */
const cornerText = /^[A-Za-z]{0,3}[-\d.,+:：=\s]*$/;

/** What the labels inside each ring say of it: the largest is its name, a licence number its number. A label names the innermost ring. */
export function ringLabels(
  entities: readonly DxfEntity[],
  places: RingPlaces,
): Map<number, Record<string, string>> {
  const labels = new Map<number, Label[]>();
  for (const entity of entities) {
    if (entity.type !== "TEXT" && entity.type !== "MTEXT") continue;
    const [x, y] = placeOf(entity);
    const text = dxfText(rawText(entity)).slice(0, 200);
    const [ring] = text === "" || Number.isNaN(x + y) ? [] : places.around(x, y);
    if (ring === undefined) continue;
    labels.set(ring, [...(labels.get(ring) ?? []), { text, heightM: numberOf(entity, 40) ?? 0 }]);
  }
  return new Map([...labels].map(([ring, found]) => [ring, said(found)]));
}

function said(labels: readonly Label[]): Record<string, string> {
  const isLicence = ({ text }: Label) => licenceNumberKind(text.toUpperCase()) === "current";
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
