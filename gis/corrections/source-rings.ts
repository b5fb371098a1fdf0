import { bareMetres, readMetres, readSourceNumber } from "../check/source-number.ts";
import { unpackDegrees } from "../crs/degree-text.ts";
import { readPlanePair, zonePrefix } from "../crs/plane-reading.ts";
import type { FileFormat, ParsedItem, SourceCrs } from "../formats/parsed-file.ts";
import type { WrittenCorners, WrittenPoint, WrittenRing } from "../formats/written-corners.ts";
import type { SourcePoint, SourceRing } from "./source-ring.ts";

/**
 * Rings of a mine as they are written. What a person has already settled is written so that it needs no asking again:
 * columns that were exchanged, a zone set above the prefix of Y, degrees that are DDD.MMSS.
 */
export function sourceRings(
  { rings, latFirst, packed }: WrittenCorners,
  { crs, issues }: Pick<ParsedItem, "crs" | "issues">,
  format: FileFormat | null,
): SourceRing[] {
  const asksSwap = issues.some(({ code, severity }) => code === "E11" && severity === "error");
  const rezoned = issues.some(({ code }) => code === "R01");
  const turn = crs.kind === "plane" ? turnsPlane(rings, asksSwap) : () => latFirst !== asksSwap;
  const finish = finisher(crs, { packed, rezoned });
  return rings.map((ring) => ({
    ...ring,
    polygon: ring.polygon ?? null,
    label: ring.label ?? ring.number,
    flag: format === "notice" ? wordOf(ring) : ring.flag,
    points: withLostCorner(ring.points).map((point): SourcePoint => {
      const isTurned = turn(point);
      const [first, second] = isTurned ? [point.y, point.x] : [point.x, point.y];
      const { line, name, spoilt = false } = point;
      return { line, name, ...finish(first, second), isTurned, spoilt };
    }),
  }));
}

/** In a notice every ring is ground unless its line says −1; the table says it in words, which geometry does not overrule. */
function wordOf({ flag }: WrittenRing): string {
  const value = readSourceNumber(flag).value;
  if (flag === "" || value === 1) return "外圈";
  return value === -1 ? "内圈" : flag;
}

/** A closing line without corners: the row that stands for them asks for the first. */
function withLostCorner(points: readonly WrittenPoint[]): readonly WrittenPoint[] {
  return points.length > 0 ? points : [{ line: null, name: "1", x: "", y: "" }];
}

/** East before north is put right where nobody need be asked; a spoilt corner goes with the others. */
function turnsPlane(rings: readonly WrittenRing[], asksSwap: boolean): (point: WrittenPoint) => boolean {
  if (asksSwap) return () => false;
  const pairs = rings.flatMap(({ points }) => points.map(isEastFirst)).filter((is) => is !== null);
  const mostly = pairs.filter((is) => is).length * 2 > pairs.length;
  return (point) => isEastFirst(point) ?? mostly;
}

function isEastFirst({ x, y }: WrittenPoint): boolean | null {
  const [first, second] = [readMetres(x).value, readMetres(y).value];
  if (first === null || second === null) return null;
  return readPlanePair(first, second, { zone: null, zoneWidth: null }).swapped;
}

function finisher({ kind, zone }: SourceCrs, { packed, rezoned }: { packed: boolean; rezoned: boolean }) {
  if (kind === "plane")
    return (first: string, second: string) => ({
      first,
      second: rezoned ? withoutPrefix(second, zone) : second,
    });
  return (first: string, second: string) => ({
    first: packed ? withMarks(first) : first,
    second: packed ? withMarks(second) : second,
  });
}

/** Digits after a zone number that was overruled. */
function withoutPrefix(text: string, zone: number | null): string {
  const { value } = readMetres(text);
  const prefix = value === null ? null : zonePrefix(value);
  return prefix === null || prefix.zone === zone ? text : bareMetres(text).slice(2);
}

/** 113.12124855 written together is 113°12′12.4855″: the same digits. */
function withMarks(text: string): string {
  const plain = text.normalize("NFKC").trim();
  const [, sign = "", degrees = "", fraction = ""] = /^([+-]?)(\d{1,3})(?:\.(\d*))?$/.exec(plain) ?? [];
  if (unpackDegrees(text) === null) return text;
  const digits = fraction.padEnd(4, "0");
  const seconds = digits.length > 4 ? `${digits.slice(2, 4)}.${digits.slice(4)}` : digits.slice(2);
  return `${sign === "-" ? "-" : ""}${degrees}°${digits.slice(0, 2)}′${seconds}″`;
}
