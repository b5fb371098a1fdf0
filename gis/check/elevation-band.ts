import type { Issue, IssuePlace } from "../issue.ts";
import { type TracedPart, warningAt } from "./traced-item.ts";

/** E13: 起标高 below 止标高, in metres (warning: the columns may have been written bottom first). */
export function elevationBand(part: TracedPart, place: IssuePlace): Issue[] {
  if (part.topM === null || part.bottomM === null || part.topM >= part.bottomM) return [];
  const where = part.line === null ? place : { ...place, line: part.line };
  return [warningAt("E13", where, { topM: part.topM, bottomM: part.bottomM, part: part.name ?? "" })];
}
