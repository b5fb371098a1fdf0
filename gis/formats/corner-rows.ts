import type { CornerColumns } from "./corner-columns.ts";
import { endsBefore, type NoticeRing } from "./notice-blocks.ts";
import type { TableRow } from "./split-table.ts";

/** The rows of one mine in a corner table. */
export interface MineRows {
  name: string | null;
  number: string | null;
  rings: NoticeRing[];
  rows: TableRow[];
}

/** What the last rows said of the mine and its ring: merged cells leave the rows below them empty. */
interface Running {
  item: string;
  name: string;
  number: string;
  part: string;
  ring: string;
  top: string;
  bottom: string;
  flag: string;
}

type RunningKey = keyof Running;
const nothing: Running = {
  item: "",
  name: "",
  number: "",
  part: "",
  ring: "",
  top: "",
  bottom: "",
  flag: "",
};
const belowMine: readonly RunningKey[] = ["part", "ring", "top", "bottom", "flag"];
const belowRing: readonly RunningKey[] = ["top", "bottom", "flag"];

/**
 * Gathers the rows of a corner table by mine and ring. An empty cell of a mine, 采区 or ring column repeats the one above; without a
 * ring column a return to the first corner, or numbering that starts again, ends a ring. Rows without a corner are left to the words.
 * Where the mines are numbered (图形序号) that number alone tells them apart, and 圈号 alone their rings.
 */
export function gatherCornerRows(rows: readonly TableRow[], columns: CornerColumns): MineRows[] {
  const gatherer = new CornerGatherer(columns);
  for (const row of rows) if (holdsCorner(row, columns)) gatherer.push(row);
  return gatherer.mines();
}

/** A row with what it and the rows above it say of its mine and ring. */
export interface SaidRow {
  row: TableRow;
  running: Running;
  /** what tells its mine from others */
  key: string;
}

/** Hears what rows with corners say, one after another. */
export class SaidRows {
  private readonly columns: CornerColumns;
  private running = nothing;

  constructor(columns: CornerColumns) {
    this.columns = columns;
  }

  next(row: TableRow): SaidRow {
    this.running = nextRunning(this.running, row, this.columns);
    return { row, running: this.running, key: keyOf(this.running) };
  }
}

/** Gathers rows with corners one after another. */
export class CornerGatherer {
  private readonly gathered = new Map<string, MineRows>();
  private readonly open = new Map<MineRows, { key: string; ring: NoticeRing }>();
  private readonly columns: CornerColumns;
  private readonly said: SaidRows;

  constructor(columns: CornerColumns) {
    this.columns = columns;
    this.said = new SaidRows(columns);
  }

  /** Takes a row; answers what tells its mine from others. */
  push(row: TableRow): string {
    return this.add(this.said.next(row));
  }

  /** Takes a row that was heard before. */
  add({ row, running, key }: SaidRow): string {
    const { columns } = this;
    const mine = mineOf(this.gathered, key, running);
    mine.rows.push(row);
    addCorner(mine, this.open, { row, columns, running });
    return key;
  }

  /** All mines, in the order of their first rows. */
  mines(): MineRows[] {
    return [...this.gathered.values()];
  }

  /** A mine that is forgotten with this: rows of it that come later are another's. */
  take(key: string): MineRows | null {
    const mine = this.gathered.get(key) ?? null;
    this.gathered.delete(key);
    if (mine !== null) this.open.delete(mine);
    return mine;
  }
}

/** Whether a row holds a corner, or was meant to: a point number beside an empty coordinate is a lost corner, not a remark. */
export function holdsCorner({ cells }: TableRow, { at, first, second }: CornerColumns): boolean {
  const [x = "", y = "", name = ""] = [cells[first], cells[second], cells[at.get("point") ?? -1]];
  return x !== "" || y !== "" || (name !== "" && /^[A-Z]?-?\d{1,6}$/i.test(name));
}

function nextRunning(before: Running, row: TableRow, { at }: CornerColumns): Running {
  const cell = (column: number | undefined) => row.cells[column ?? -1] ?? "";
  const said: Running = {
    item: cell(at.get("item")),
    name: cell(at.get("mine")),
    number: cell(at.get("number")),
    part: cell(at.get("part")),
    ring: cell(at.get("ring")),
    top: cell(at.get("top")),
    bottom: cell(at.get("bottom")),
    flag: cell(at.get("flag")),
  };
  const running = stillSaid(before, said);
  for (const key of Object.keys(said) as RunningKey[]) if (said[key] !== "") running[key] = said[key];
  return running;
}

/** What the rows above say of this row too. */
function stillSaid(before: Running, said: Running): Running {
  const isChanged = (keys: readonly RunningKey[]) =>
    keys.some((key) => said[key] !== "" && said[key] !== before[key]);
  if (isChanged(["item"])) return { ...nothing };
  if (before.item !== "")
    return isChanged(["ring"]) ? cleared(before, ["part", ...belowRing]) : { ...before };
  if (isChanged(["name"])) return { ...nothing };
  if (isChanged(["number"])) return cleared(before, belowMine);
  return isChanged(["part", "ring"]) ? cleared(before, belowRing) : { ...before };
}

function cleared(running: Running, keys: readonly RunningKey[]): Running {
  return { ...running, ...Object.fromEntries(keys.map((key) => [key, ""])) };
}

function keyOf({ item, name, number }: Running): string {
  return JSON.stringify(item === "" ? [name, number] : [item]);
}

function mineOf(mines: Map<string, MineRows>, key: string, { name, number }: Running): MineRows {
  const mine = mines.get(key) ?? { name: null, number: null, rings: [], rows: [] };
  mines.set(key, mine);
  mine.name ??= name || null;
  mine.number ??= number || null;
  return mine;
}

interface Corner {
  row: TableRow;
  columns: CornerColumns;
  running: Running;
}

function addCorner(
  mine: MineRows,
  open: Map<MineRows, { key: string; ring: NoticeRing }>,
  { row, columns, running }: Corner,
): void {
  const { line, cells } = row;
  const { at, first, second } = columns;
  const point = {
    line,
    name: cells[at.get("point") ?? -1] ?? "",
    x: cells[first] ?? "",
    y: cells[second] ?? "",
  };
  const { item, part, ring, top, bottom, flag } = running;
  const key = JSON.stringify(item === "" ? [part, ring, top, bottom, flag] : [ring]);
  const current = open.get(mine);
  const usesRings = at.has("ring");
  const footer = { line, text: cells.join(","), fields: ["*", top, bottom, part, flagOf(flag)] };
  const inWords = /^[内外]圈/.test(flag);
  if (current?.key === key && (usesRings || !endsBefore(current.ring.points, point))) {
    current.ring.points.push(point);
    // what is said of a numbered ring may stand in any of its rows
    if (item !== "") {
      current.ring.footer = { ...footer, line: current.ring.footer?.line ?? line };
      current.ring.inWords = inWords;
    }
    return;
  }
  const made: NoticeRing = { points: [point], footer, inWords };
  mine.rings.push(made);
  open.set(mine, { key, ring: made });
}

/** ±1, or in words whether a ring is ground (外圈) or taken out (内圈, 扣除). */
function flagOf(text: string): string {
  if (/^(内|扣|减|挖)/.test(text)) return "-1";
  return /^(外|加|增|计入)/.test(text) ? "1" : text;
}
