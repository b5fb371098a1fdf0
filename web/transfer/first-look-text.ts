import type { FirstLook } from "#gis/formats/first-look";
import { areaKm2Text } from "#gis/measure/area-text";
import { formatWords } from "./format-words.ts";

/** What this computer made of a file while the server still reads it. */
export function firstLookText({ format, items, withErrors, withWarnings, areaM2 }: FirstLook): string {
  if (format === null) return "本机只初读文本坐标文件；这个文件由服务器识别，请稍候。";
  const trouble = [
    withErrors > 0 ? `${withErrors} 个有错误` : "",
    withWarnings > 0 ? `${withWarnings} 个有警告` : "",
  ].filter((words) => words !== "");
  const counts = [`${items} 个图形`, ...trouble].join("，");
  return `本机初读：${formatWords[format]}，${counts}；面积合计 ${areaKm2Text(areaM2)} 平方千米（椭球面积）。`;
}
