import type { MultiPolygon } from "geojson";
import type { TracedPart, TracedPoint, TracedRing } from "../check/traced-item.ts";

/** Parts with one of them replaced, numbered afresh. */
export function replacePart(
  parts: readonly TracedPart[],
  replaced: TracedPart,
  by: readonly TracedPart[],
): TracedPart[] {
  return numbered(parts.flatMap((part) => (part === replaced ? by : [part])));
}

/** Parts with one ring replaced; null takes it away, and its part with its last outer ring. */
export function replaceRing(
  parts: readonly TracedPart[],
  replaced: TracedRing,
  by: TracedRing | null,
): TracedPart[] {
  const changed = parts.map((part) => ({
    ...part,
    rings: part.rings.flatMap((ring) => (ring === replaced ? (by ?? []) : [ring])),
  }));
  return numbered(changed.filter(({ rings }) => rings.some(({ role }) => role === "outer")));
}

/** One part for each polygon, with the name and elevations of `like`; corners keep their names where they had one. */
export function partsOfShape(
  shape: MultiPolygon | null,
  like: TracedPart,
  from: readonly TracedPart[] = [like],
): TracedPart[] {
  const known = new Map(pointsOf(from).map((point) => [point.at.join(), point]));
  return (shape?.coordinates ?? []).map((rings) => ({
    ...like,
    rings: rings.map((ring, at): TracedRing => {
      const points = ring.slice(0, -1).map(([lon = 0, lat = 0]): TracedPoint => {
        return known.get([lon, lat].join()) ?? { at: [lon, lat], name: null, line: null };
      });
      return { number: at + 1, role: at === 0 ? "outer" : "hole", points, brokenClosure: false };
    }),
  }));
}

export function numbered(parts: readonly TracedPart[]): TracedPart[] {
  return parts.map((part, at) => ({ ...part, number: at + 1 }));
}

/** Every corner of the parts, in order. */
export function pointsOf(parts: readonly TracedPart[]): TracedPoint[] {
  return parts.flatMap(({ rings }) => rings.flatMap(({ points }) => points));
}

/** A ring in words: its part where there are several, and its number. */
export function ringWords(parts: readonly TracedPart[], part: TracedPart, ring: TracedRing): string {
  const partWords = parts.length > 1 ? (part.name ?? `第${part.number}部分`) : "";
  return `${partWords}第${ring.number}圈`;
}
