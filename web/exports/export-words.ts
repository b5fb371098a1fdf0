import {
  type ExportFormat,
  exportLayerLabels,
  exportLayers,
  formatTraits,
  listsCorners,
} from "#gis/formats/export-formats";
import type { Exported } from "./use-export.ts";

/** What was saved, and what of it a format of shapes alone could not hold. */
export function exportedText({ count, withoutShape }: Exported, format: ExportFormat): string {
  if (withoutShape === 0) return `已导出 ${count} 条。`;
  const { coordinates } = formatTraits[format];
  if (coordinates === "none") return `已导出 ${count} 条。`;
  const leavesOut = format === "txt" || format === "dxf" || listsCorners(format);
  return leavesOut
    ? `已导出 ${count - withoutShape} 条；另有 ${withoutShape} 条没有登记图形，不在文件中。`
    : `已导出 ${count} 条，其中 ${withoutShape} 条没有登记图形，只有属性。`;
}

/** What a line of the log may have taken away, to choose by. */
export const contentOptions: readonly { value: string; label: string }[] = [
  ...exportLayers.map((value) => ({ value, label: exportLayerLabels[value] })),
  { value: "candidates", label: "必须整合候选名单" },
  { value: "scheme_comparison", label: "方案比选" },
  { value: "form", label: "官方表单" },
  { value: "staged_issues", label: "改错工作簿" },
  { value: "list_issues", label: "名单问题" },
  { value: "audit_entries", label: "审计日志" },
];

export function formatText(format: string): string {
  return (formatTraits as Record<string, { label: string }>)[format]?.label ?? format;
}

/** A size as people read it. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1_048_576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** When a file left, in Beijing time. */
export function recordTime(instant: string): string {
  return new Date(instant).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", hour12: false });
}
