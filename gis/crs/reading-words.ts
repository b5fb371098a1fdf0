import { areaHaText } from "../measure/area-text.ts";
import type { CoordinateReading, ReadingChoice, ReadingReason } from "./coordinate-reading.ts";
import { centralMeridian } from "./gauss-kruger.ts";

/** A reading in a few words: 3度带第41带（中央经线123°），第一列为X（纵坐标）. */
export function readingTitle({ eastFirst, zone, zoneWidth }: ReadingChoice): string {
  const order = eastFirst ? "第一列为Y（横坐标）" : "第一列为X（纵坐标）";
  return `${zoneWidth}度带第${zone}带（中央经线${centralMeridian(zone, zoneWidth)}°），${order}`;
}

const sentences: Record<ReadingReason["code"], (reason: ReadingReason) => string> = {
  order: ({ good, context: { first } }) => {
    const order =
      first === "east" ? "第一列是横坐标、第二列是7位纵坐标" : "第一列是7位纵坐标、第二列是横坐标";
    return good ? order : `不是“${order}”：数值位数不合`;
  },
  prefix: ({ context: { zone } }) => `Y坐标开头是带号${zone}`,
  stated: ({ context: { zone } }) => `文件写明带号${zone}`,
  "other-zone": () => "与Y坐标开头或文件写明的带号不符",
  "same-ground": ({ context: { zone } }) => `6度带第${zone}带中央经线相同，位置一样`,
  inside: ({ good, context: { inside, total, ground } }) =>
    good ? `${total}个抽查拐点有${inside}个在${ground}内` : `不在${ground}内`,
  "no-ground": ({ good }) => (good ? "没有登记辖区边界，不能按位置取舍" : "不在中国范围内"),
  area: ({ good, context: { areaM2, declaredM2 } }) => {
    const text = `面积${areaHaText(Number(areaM2))}公顷，填报${areaHaText(Number(declaredM2))}公顷`;
    return good ? `${text}，相符` : `${text}，不符`;
  },
};

/** Why a reading was kept or dropped, in Chinese; what speaks against it stands first. */
export function readingReasons({ reasons }: Pick<CoordinateReading, "reasons">): string[] {
  return [...reasons]
    .sort((a, b) => Number(a.good) - Number(b.good))
    .map((reason) => sentences[reason.code](reason));
}

/** The readings that were dropped, in one clause: each with its reason where they are few, else counted. */
export function droppedText(readings: readonly CoordinateReading[]): string {
  const dropped = readings.filter(
    ({ kept, reasons }) => !kept && reasons.some(({ code }) => code !== "order"),
  );
  if (dropped.length === 0) return "没有别的读法";
  if (dropped.length > 2) return `其余${dropped.length}个带的读法${readingReasons(first(dropped))[0]}`;
  return dropped.map((reading) => `${readingTitle(reading)}的读法${readingReasons(reading)[0]}`).join("，");
}

function first([reading]: readonly CoordinateReading[]): Pick<CoordinateReading, "reasons"> {
  return reading ?? { reasons: [] };
}
