import type { z } from "zod";
import type { RunHead } from "#contract/runs";
import { methodLines, staleText, unjudgedText } from "#gis/provenance/provenance-text";

/** What an analysis was computed with, for the sheet that says what its numbers rest on. */
export function runFacts(run: z.infer<typeof RunHead>): [string, string][] {
  return [
    ["引擎版本", run.engineVersion ?? "未记录（早期版本）"],
    ["数据版本", String(run.dataVersion)],
    ["数据或引擎是否已更新", staleText(run.staleReasons) ?? "否"],
    ["没有参加判定的", unjudgedText(run.summary) ?? "无"],
    ["各数值口径", methodLines(run.methods).join("\n")],
  ];
}
