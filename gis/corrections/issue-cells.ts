import { type ColumnRole, headingRole } from "../formats/corner-columns.ts";
import type { Issue, IssueCode, IssuePlace } from "../issue.ts";
import { nearestRing } from "./nearest-ring.ts";
import type { SourceMine } from "./source-mine.ts";
import type { SourceRing } from "./source-ring.ts";

/** A column of the table by what it holds; an attribute by its name. */
export type ColumnKey =
  | "name"
  | "number"
  | "part"
  | "ring"
  | "flag"
  | "point"
  | "first"
  | "second"
  | "top"
  | "bottom"
  | "datum"
  | "zone"
  | "zoneWidth"
  | "area"
  | `attribute:${string}`;

/** A cell of a mine: `ring` and `point` count from 0, null in the cells of the whole ring or mine. */
export interface MineCell {
  column: ColumnKey;
  ring: number | null;
  point: number | null;
}

/** What an issue of each code is about, where it does not name a field. */
const columnsOf: Partial<Record<IssueCode, readonly ColumnKey[]>> = {
  E01: ["ring"],
  E02: ["first", "second"],
  E03: ["ring"],
  E04: ["first", "second"],
  E05: ["zone", "second"],
  E06: ["name"],
  E07: ["ring"],
  E08: ["ring"],
  E09: ["area"],
  E10: ["datum"],
  E11: ["first", "second"],
  E12: ["first", "second"],
  E13: ["top", "bottom"],
  F02: ["zone", "second"],
  F03: ["attribute:界址点数"],
  F06: ["first", "second"],
  F08: ["first", "second"],
  F09: ["first", "second"],
  G01: ["first", "second"],
  L01: ["number"],
  L02: ["name"],
  L03: ["number"],
  R01: ["zone"],
};

const ofMine: readonly ColumnKey[] = ["name", "number", "datum", "zone", "zoneWidth", "area"];
const ofRing: readonly ColumnKey[] = ["part", "ring", "flag", "top", "bottom"];

/** The cells in which an issue is to be mended; the name of the mine where it speaks of nothing nearer. */
export function issueCells(issue: Issue, mine: SourceMine): MineCell[] {
  const { place } = issue;
  const ring = ringOf(place, mine.rings);
  const point = pointOf(place, mine.rings, ring);
  const at = { ring: point?.ring ?? ring, point: point?.point ?? null };
  const cells = wantedColumns(issue, mine, at).flatMap((column) => cellIn(column, at));
  const corners = issue.code === "E03" && ring !== null ? crossingCorners(issue, mine.rings, ring) : [];
  return cells.length + corners.length > 0 ? [...cells, ...corners] : [whole("name")];
}

interface At {
  ring: number | null;
  point: number | null;
}

const whole = (column: ColumnKey): MineCell => ({ column, ring: null, point: null });

function isOfMine(column: ColumnKey): boolean {
  return ofMine.includes(column) || column.startsWith("attribute:");
}

function cellIn(column: ColumnKey, { ring, point }: At): MineCell[] {
  if (isOfMine(column)) return [whole(column)];
  if (ring === null) return [];
  if (ofRing.includes(column)) return [{ column, ring, point: null }];
  return point === null ? [] : [{ column, ring, point }];
}

function wantedColumns(issue: Issue, mine: SourceMine, at: At): readonly ColumnKey[] {
  const { ring, point } = at;
  const { code, place, context } = issue;
  const named = fieldColumn(place.field, mine, at);
  if (named !== null) return [named];
  if (code === "F06" && point === null) return context.missing === "footer" ? ["top", "bottom"] : ["flag"];
  const columns = columnsOf[code];
  if (columns !== undefined) return columns;
  if (point !== null) return ["first", "second"];
  return ring === null ? ["name"] : ["ring"];
}

/** A field by its name: an attribute of the mine, a coordinate as the source orders them, or what a column of its own holds. */
function fieldColumn(field: string | undefined, mine: SourceMine, { ring, point }: At): ColumnKey | null {
  if (field === undefined) return null;
  if (mine.attributes.has(field)) return `attribute:${field}`;
  const isTurned = mine.rings[ring ?? -1]?.points[point ?? -1]?.isTurned === true;
  if (field === "X" || field === "Y") return (field === "X") === isTurned ? "second" : "first";
  if (/面积/.test(field)) return "area";
  const role = headingRole(field);
  return (role !== null && columnOfRole[role]) || null;
}

const columnOfRole: Partial<Record<ColumnRole, ColumnKey>> = {
  mine: "name",
  number: "number",
  top: "top",
  bottom: "bottom",
  datum: "datum",
  zone: "zone",
  width: "zoneWidth",
};

/** The ring an issue names; of several of that number the one it lies on. */
function ringOf(place: IssuePlace, rings: readonly SourceRing[]): number | null {
  if (place.ring === undefined) return byLine(place, rings);
  const numbered = rings.flatMap(({ number, polygon }, at) => {
    const isNamed = number === place.ring && (polygon === null || polygon === (place.part ?? polygon));
    return isNamed ? [at] : [];
  });
  if (numbered.length < 2) return numbered[0] ?? null;
  return nearestRing(place.at, rings, numbered);
}

/** The ring whose closing line it is, or the first of a polygon; rings that geometry has sorted into parts have all the same elevations. */
function byLine({ line, part }: IssuePlace, rings: readonly SourceRing[]): number | null {
  const closing = line === undefined ? -1 : rings.findIndex((ring) => ring.line === line);
  if (closing >= 0) return closing;
  if (part === undefined || rings.length === 0) return null;
  return Math.max(
    0,
    rings.findIndex(({ polygon }) => polygon === part),
  );
}

function pointOf(place: IssuePlace, rings: readonly SourceRing[], ring: number | null) {
  const { line, point } = place;
  if (ring !== null && point !== undefined) {
    const counted = (rings[ring]?.points ?? []).flatMap(({ spoilt }, at) => (spoilt ? [] : [at]));
    const at = counted[point - 1];
    return at === undefined ? null : { ring, point: at };
  }
  if (line === undefined || place.ring !== undefined) return null;
  const [first = null] = rings.flatMap(({ points }, r) => {
    const at = points.findIndex((other) => other.line === line);
    return at < 0 ? [] : [{ ring: r, point: at }];
  });
  return first;
}

/** Ends of the two edges that cross, by the names the issue gives them. */
function crossingCorners({ context }: Issue, rings: readonly SourceRing[], ring: number): MineCell[] {
  const labels = new Set([context.edge, context.otherEdge].flatMap((edge) => String(edge ?? "").split("–")));
  return (rings[ring]?.points ?? []).flatMap(({ name }, point) =>
    labels.has(name) || labels.has(`第${point + 1}点`) ? [{ column: "point" as const, ring, point }] : [],
  );
}
