import type { Call } from "#contract/endpoint";
import type { Staging, stageFile } from "#contract/transfer";
import { datumWords } from "./crs-words.ts";

/** A file on the person's disk, read when it is needed and again with their answers. */
export type SourceFile = File;

/** What the person answered where the file is silent or odd. */
export type Answers = Omit<ReadOrder, "region">;

/** All that a reading is told: the answers, and whose county it is. */
export type ReadOrder = Omit<Call<typeof stageFile>["query"], "name">;

const degreeWords = { decimal: "经纬度按十进制度", packed: "经纬度按度分秒连写" } as const;

export const encodingWords: Record<Staging["encoding"], string> = {
  "utf-8": "UTF-8",
  gb18030: "GBK/GB18030",
  big5: "Big5 繁体",
};

/** The answers in words, so that nothing is read differently in silence. */
export function answerWords(answers: Answers): string[] {
  const { zone, zoneWidth, acceptSwap, overrideZone, degrees, datum, encoding } = answers;
  const band = `按${zoneWidth ?? 3}度带第${zone}带读取${overrideZone === "true" ? "（不采信文件中的带号）" : ""}`;
  return [
    ...(zone === undefined ? [] : [band]),
    ...(acceptSwap === "true" ? ["已交换 X/Y"] : []),
    ...(degrees === undefined ? [] : [degreeWords[degrees]]),
    ...(datum === undefined ? [] : [datumAnswer(datum)]),
    ...(encoding === undefined ? [] : [`按 ${encodingWords[encoding]} 读取文字`]),
  ];
}

function datumAnswer(datum: NonNullable<Answers["datum"]>): string {
  return datum === "GCJ02" ? "标注为 GCJ-02，已换算" : `坐标系按${datumWords[datum]}`;
}

/** 2,847 字节, 18.3 KB, 2.4 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
