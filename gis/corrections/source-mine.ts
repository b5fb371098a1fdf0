import type { FileFormat, ParsedItem } from "../formats/parsed-file.ts";
import type { Issue } from "../issue.ts";
import { featureCorners } from "./feature-corners.ts";
import { type MineFacts, mineFacts } from "./mine-facts.ts";
import type { SourceRing } from "./source-ring.ts";
import { sourceRings } from "./source-rings.ts";

/** A mine as its source writes it, ready to stand in a corner table. */
export interface SourceMine extends MineFacts {
  /** 1-based place in its file */
  item: number;
  name: string | null;
  number: string | null;
  kind: "plane" | "geographic";
  rings: SourceRing[];
  issues: readonly Issue[];
  /** degrees of which nobody has said whether they are decimal or DDD.MMSS */
  asksNotation: boolean;
  /** repairs that were taken here: the source knows nothing of them */
  repairs: readonly string[];
}

/**
 * A mine of a file for a table in which it can be corrected; a sentence where it cannot be: its corners are not all known, or it is no
 * area at all, so that a table of what is left would pass for the whole.
 */
export function sourceMine(
  item: ParsedItem,
  place: number,
  format: FileFormat | null,
): SourceMine | { obstacle: string } {
  const obstacle = obstacleOf(item.issues);
  if (obstacle !== null) return { obstacle };
  const { name, number, crs, issues, repairs } = item;
  const rings = sourceRings(item.written ?? featureCorners(item, format), item, format);
  if (rings.length === 0) return { obstacle: "没有拐点坐标" };
  return {
    ...mineFacts(item, format, rings),
    item: place,
    name,
    number,
    kind: crs.kind,
    rings,
    issues,
    asksNotation: issues.some(({ code }) => code === "F08"),
    repairs: repairs.map(({ title }) => title),
  };
}

function obstacleOf(issues: readonly Issue[]): string | null {
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.some(({ code }) => code === "F05")) return "图形不是面";
  if (errors.some(({ code, context }) => code === "F06" && context.missing === "ring"))
    return "坐标字符串不完整";
  const tooMany = ["points", "rings"];
  if (errors.some(({ code, context }) => code === "F07" && tooMany.includes(String(context.kind))))
    return "拐点或圈数过多";
  return null;
}
