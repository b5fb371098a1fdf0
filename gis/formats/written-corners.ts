import type { NoticeRing } from "./notice-blocks.ts";
import type { PlanePointText, PlaneRingText } from "./plane-point.ts";

/** The corners of a mine as its source writes them, kept so that a person can correct the very text. */
export interface WrittenCorners {
  rings: WrittenRing[];
  /** of degrees: the second number of a corner was read as its longitude */
  latFirst: boolean;
  /** of degrees: the user has said that they are DDD.MMSS */
  packed: boolean;
}

export interface WrittenRing {
  /** as issues name it */
  number: number;
  /** a feature numbers its rings within each polygon: which one, and the place of the ring among all */
  polygon?: number | null;
  label?: number;
  /** what its closing line says, and where; empty and null where it has none */
  top: string;
  bottom: string;
  part: string;
  flag: string;
  line: number | null;
  points: WrittenPoint[];
}

export interface WrittenPoint extends PlanePointText {
  /** a line that was meant as a corner and could not be read as one (F06); it has no number among the points */
  spoilt?: true;
}

/** Rings with what their closing lines say. */
export function writtenCorners(
  rings: readonly PlaneRingText[],
  footers: readonly NoticeRing[] = [],
  degrees: Partial<Omit<WrittenCorners, "rings">> = {},
): WrittenCorners {
  return {
    rings: rings.map(({ number, points }, i) => {
      const footer = footers[i]?.footer ?? null;
      const [, top = "", bottom = "", part = "", flag = ""] = footer?.fields ?? [];
      return { number, top, bottom, part, flag, line: footer?.line ?? null, points: [...points] };
    }),
    latFirst: degrees.latFirst ?? false,
    packed: degrees.packed ?? false,
  };
}

/** Puts lines that could not be read as corners where they stand in the file: after the corner before them. */
export function withSpoilt(
  corners: WrittenCorners,
  lines: readonly { line: number; text: string }[],
  fieldsOf: (text: string) => readonly string[],
): WrittenCorners {
  if (lines.length === 0) return corners;
  const rings = corners.rings.map((ring) => ({ ...ring, points: [...ring.points] }));
  for (const { line, text } of lines) {
    const [name = "", x, y = ""] = fieldsOf(text);
    const point = x === undefined || x === "" ? { name: "", x: text, y: "" } : { name, x, y };
    const ring = rings.findLast(({ points }) => points.some((other) => isBefore(other, line))) ?? rings[0];
    const at = (ring?.points.findLastIndex((other) => isBefore(other, line)) ?? -1) + 1;
    ring?.points.splice(at, 0, { line, ...point, spoilt: true });
  }
  return { ...corners, rings };
}

function isBefore(point: WrittenPoint, line: number): boolean {
  return point.line !== null && point.line < line;
}
