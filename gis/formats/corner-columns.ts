import { simplifiedHeading } from "./simplified-heading.ts";
import type { TableRow } from "./split-table.ts";

/** What a column of a corner table holds. */
export type ColumnRole =
  | "item"
  | "mine"
  | "number"
  | "part"
  | "ring"
  | "point"
  | "flag"
  | "lon"
  | "lat"
  | "north"
  | "east"
  | "top"
  | "bottom"
  | "datum"
  | "zone"
  | "width";

/** Where the columns of a corner table stand. */
export interface CornerColumns {
  /** the rows of headings, by their places among the rows: the last one names the coordinates */
  headingFrom: number;
  headingAt: number;
  headings: readonly string[];
  at: ReadonlyMap<ColumnRole, number>;
  /** the two columns that hold the corner, in the order north–east or as they are headed */
  first: number;
  second: number;
  kind: "plane" | "degrees";
  /** headings of other columns that name such coordinates as well: which pair is meant cannot be told */
  alsoNamed: readonly string[];
}

/** Headings by what they mean; within a role the earlier pattern is preferred where several columns fit. */
const patterns: readonly [ColumnRole, readonly RegExp[]][] = [
  ["item", [/^图形序号$/]],
  ["part", [/^(采区|分区|块段|矿块|区块)(名称|名|编号|号)?$/]],
  [
    "mine",
    [/^(矿山|矿区|采矿权|矿业权|项目)(名称|名)$/, /^(地块|宗地)(名称|名)$/, /^(矿山|矿名|名称|NAME|MINE)$/],
  ],
  ["number", [/^(采矿|采矿权)?许可证(号|号码|编号)$/, /^(证号|XKZH|CKXKZH|地块编号|项目编号|矿山编号)$/]],
  ["ring", [/^(地块)?圈号$/, /^(环号|圈|环|RING)$/]],
  ["point", [/^(拐点|界址点|点)(号|编号|序号|名)$/, /^(拐点|界址点|POINT|PT)$/, /^(序号|编号|点|ID|NO\.?)$/]],
  ["flag", [/^(增减|加减|扣除|扣除标志|增减标志|标志|内外圈)$/, /^(±|\+\/?-)1$/]],
  ["lon", [/^(大地)?(东)?经度?(坐标)?L?$/, /^(LON|LNG|LONGITUDE|L)$/]],
  ["lat", [/^(大地)?(北)?纬度?(坐标)?B?$/, /^(LAT|LATITUDE|B)$/]],
  ["north", [/^X(坐标|值)?$/, /^X?(坐标X|纵坐标X?|北坐标X?|北向坐标X?|北|N|NORTH|NORTHING)$/]],
  ["east", [/^Y(坐标|值)?$/, /^Y?(坐标Y|横坐标Y?|东坐标Y?|东向坐标Y?|东|E|EAST|EASTING)$/]],
  ["top", [/^(开采标高(上限|起)|起标高|起始标高|上限标高|标高上限|开采上限|最高标高|采深上限|CSSX)$/]],
  ["bottom", [/^(开采标高(下限|止)|止标高|终止标高|下限标高|标高下限|开采下限|最低标高|采深下限|CSXX)$/]],
  ["datum", [/^(坐标系|坐标系统|坐标系名称|大地基准)$/]],
  ["zone", [/^(投影)?带号$/]],
  ["width", [/^(几度分带|分带)$/]],
];

/** Ends of headings in the tables we write ourselves: what is there to be read by people only, and what is said of the mine. */
const [leftOut, ofMine] = ["（导入时忽略）", "（属性）"];
/** rows from the top among which the headings stand */
export const headingWithin = 30;

/**
 * Finds the headings of a corner table: the first row that names two coordinate columns, with the rows of headings that stand above it
 * over merged cells; null when there is none near the top.
 */
export function findCornerColumns(rows: readonly TableRow[]): CornerColumns | null {
  for (const [headingAt, row] of rows.slice(0, headingWithin).entries()) {
    const found = coordinatesIn(namesOf(row.cells));
    if (found === null) continue;
    const above = headingRowsAbove(rows, headingAt, found.pair[0]);
    const headings = joinedHeadings([...above, row]);
    const columns = columnsOf(headings);
    if (columns !== null) return { headingFrom: headingAt - above.length, headingAt, ...columns };
  }
  return null;
}

/** Rows above with several cells each, one of them spread over the coordinates; others (坐标系, 面积 and what they are) are words. */
function headingRowsAbove(rows: readonly TableRow[], headingAt: number, first: number): TableRow[] {
  const above: TableRow[] = [];
  for (const row of rows.slice(Math.max(0, headingAt - mostRowsAbove), headingAt).reverse()) {
    if (row.cells.filter((cell) => cell !== "").length < 2 || holdsNumbers(row)) break;
    above.unshift(row);
  }
  const from = above.findIndex(({ cells }) => overCoordinates.test(groupOf(cells, first)));
  return from < 0 ? [] : above.slice(from);
}

const mostRowsAbove = 3;
const overCoordinates = /坐标(?!系)|拐点|界址|座標(?!系)|拐點/;
const holdsNumbers = ({ cells }: TableRow) => cells.some((cell) => /^-?[\d.]+$/.test(cell));

/** An empty cell stands below a merged one; a heading that says nothing by itself (上限) is one with what stands above it (开采标高). */
function joinedHeadings(rows: readonly TableRow[]): string[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map(({ cells }) => cells[column] ?? "");
    const own = texts.findLast((text) => text !== "") ?? "";
    if (own === "" || headingRole(own) !== null) return own;
    const level = texts.lastIndexOf(own);
    const group = groupOf(rows[level - 1]?.cells ?? [], column);
    return headingRole(group + own) === null ? own : group + own;
  });
}

/** The cell that is merged over a column: the nearest that is not empty, there or to the left. */
function groupOf(cells: readonly string[], column: number): string {
  return cells.slice(0, column + 1).findLast((cell) => cell !== "") ?? "";
}

const namesOf = (cells: readonly string[]) => cells.map((cell) => (isMarked(cell) ? "" : plainHeading(cell)));

type Columns = Omit<CornerColumns, "headingFrom" | "headingAt">;

function columnsOf(headings: readonly string[]): Columns | null {
  const names = namesOf(headings);
  const at = rolesIn(names);
  const found = coordinatesIn(names);
  if (found === null) return null;
  const { kind, pair } = found;
  const roles: readonly ColumnRole[] = kind === "plane" ? ["north", "east"] : ["lon", "lat"];
  const also = names.flatMap((name, column) =>
    pair.includes(column) || !roles.some((role) => isNamed(name, role)) ? [] : [headings[column] ?? ""],
  );
  return { headings, at, first: pair[0], second: pair[1], kind, alsoNamed: also };
}

function rolesIn(names: readonly string[]): Map<ColumnRole, number> {
  const at = new Map<ColumnRole, number>();
  for (const [role, wanted] of patterns) {
    const found = wanted.map((pattern) => names.findIndex((name) => pattern.test(name)));
    const column = found.find((index) => index >= 0);
    if (column !== undefined) at.set(role, column);
  }
  return at;
}

const isNamed = (name: string, role: ColumnRole) =>
  patterns.some(([one, wanted]) => one === role && wanted.some((pattern) => pattern.test(name)));

function coordinatesIn(
  names: readonly string[],
): (Pick<CornerColumns, "kind"> & { pair: [number, number] }) | null {
  const at = rolesIn(names);
  const plane = pairOf(at.get("north"), at.get("east"));
  if (plane !== null) return { kind: "plane", pair: plane };
  const degrees = pairOf(at.get("lon"), at.get("lat"));
  return degrees && { kind: "degrees", pair: degrees };
}

/** What a heading names by itself; null for an attribute of the mine. */
export function headingRole(heading: string): ColumnRole | null {
  const name = isMarked(heading) ? "" : plainHeading(heading);
  return patterns.find(([, wanted]) => wanted.some((pattern) => pattern.test(name)))?.[0] ?? null;
}

/** A heading that is skipped on the way back in, whatever stands below it. */
export const ignoredHeading = (text: string) => `${text}${leftOut}`;

export const isIgnored = (heading: string) => heading.endsWith(leftOut);

/** The heading of an attribute; its end is marked where it would otherwise be taken for a column of the table. */
export function attributeHeading(key: string, taken: ReadonlySet<string>): string {
  return headingRole(key) !== null || isMarked(key) || taken.has(key) ? `${key}${ofMine}` : key;
}

/** The attribute that a heading names. */
export function attributeKey(heading: string): string {
  return heading.endsWith(ofMine) ? heading.slice(0, -ofMine.length) : heading;
}

function isMarked(heading: string): boolean {
  return isIgnored(heading) || heading.endsWith(ofMine);
}

function pairOf(first: number | undefined, second: number | undefined): [number, number] | null {
  return first === undefined || second === undefined ? null : [first, second];
}

/** A heading without unit, remarks in brackets and spaces: “X 坐标（米）” is X坐标. */
function plainHeading(text: string): string {
  return simplifiedHeading(text.slice(0, 60))
    .normalize("NFKC")
    .replace(/[([][^)\]]*[)\]]/g, "")
    .replace(/[\s_:/·*]/g, "")
    .toUpperCase();
}
