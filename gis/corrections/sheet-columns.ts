import { attributeHeading, headingRole, ignoredHeading } from "../formats/corner-columns.ts";
import { areaUnits } from "./mine-facts.ts";
import type { SourceMine } from "./source-mine.ts";
import type { SourcePoint, SourceRing } from "./source-ring.ts";

/** A column of the table in which mines are corrected. */
export interface SheetColumn {
  /** a `ColumnKey`, or one of its own */
  key: string;
  heading: string;
  /** in characters */
  width: number;
  /** whose it is: a cell of a mine or ring reaches over all its rows; the number of either stands in each, so that a row that is moved or put in is not lost */
  of: "mine" | "ring" | "point";
  text(mine: SourceMine, ring: SourceRing, point: SourcePoint): string;
}

/** Attributes beyond these do not fit the columns that a workbook is read back with. */
export const mostAttributes = 250;

/** The column that says what is wrong in its row. */
export const troubleKey = "trouble";

/**
 * Columns of a corner table that holds all that the mines say, headed so that our own reader takes each for what it is. What is only
 * to be read by people says in its heading that it is left out on the way back.
 */
export function sheetColumns(mines: readonly SourceMine[], kind: SourceMine["kind"]): SheetColumn[] {
  const numberKey = sharedNumberKey(mines);
  const attributes = attributeKeys(mines).filter((key) => key !== numberKey);
  const corner = [
    ...identity(numberKey),
    ...coordinates(kind, mines),
    trouble,
    ...system(kind),
    ...areas(mines),
  ];
  const taken = new Set(corner.map(({ heading }) => heading));
  return [
    ...corner,
    ...attributes.slice(0, mostAttributes).map((key): SheetColumn => {
      const heading = attributeHeading(key, taken);
      const width = Math.min(
        30,
        Math.max(8, heading.length * 2, ...mines.map((mine) => lengthOf(mine, key))),
      );
      return {
        key: `attribute:${key}`,
        heading,
        width,
        of: "mine",
        text: (mine) => mine.attributes.get(key) ?? "",
      };
    }),
    {
      key: "line",
      heading: ignoredHeading("原文件行"),
      width: 12,
      of: "point",
      text: (_mine, _ring, { line }) => (line === null ? "" : String(line)),
    },
  ];
}

/** Names of attributes in the order in which they come up. */
export function attributeKeys(mines: readonly SourceMine[]): string[] {
  return [...new Set(mines.flatMap(({ attributes }) => [...attributes.keys()]))];
}

const lengthOf = (mine: SourceMine, key: string) => (mine.attributes.get(key) ?? "").length + 1;

/** The attribute that gives every mine its number: it keeps its name, as a 许可证号 means more than a 地块编号. Null where they differ. */
function sharedNumberKey(mines: readonly SourceMine[]): string | null {
  const keys = attributeKeys(mines).filter((key) => headingRole(key) === "number");
  const shared = keys.find((key) =>
    mines.every(({ number, attributes }) => (attributes.get(key) ?? null) === number),
  );
  return shared ?? null;
}

function identity(numberKey: string | null): SheetColumn[] {
  return [
    { key: "item", heading: "图形序号", width: 6, of: "point", text: ({ item }) => String(item) },
    { key: "name", heading: "矿山名称", width: 20, of: "mine", text: ({ name }) => name ?? "" },
    {
      key: "number",
      heading: numberKey ?? "矿山编号",
      width: 25,
      of: "mine",
      text: ({ number }) => number ?? "",
    },
    { key: "part", heading: "采区", width: 10, of: "ring", text: (_mine, { part }) => part },
    { key: "ring", heading: "圈号", width: 5, of: "point", text: (_mine, { label }) => String(label) },
    { key: "flag", heading: "内外圈", width: 7, of: "ring", text: (_mine, { flag }) => flag },
    { key: "point", heading: "点号", width: 6, of: "point", text: (_mine, _ring, { name }) => name },
  ];
}

function coordinates(kind: SourceMine["kind"], mines: readonly SourceMine[]): SheetColumn[] {
  const notation = mines.some(({ asksNotation }) => asksNotation) ? "°" : "十进制度或度°分′秒″";
  const headings =
    kind === "plane" ? ["X（北，米）", "Y（东，米）"] : [`经度（${notation}）`, `纬度（${notation}）`];
  const [first = "", second = ""] = headings;
  const width = kind === "plane" ? 15 : 20;
  return [
    { key: "first", heading: first, width, of: "point", text: (_mine, _ring, point) => point.first },
    { key: "second", heading: second, width, of: "point", text: (_mine, _ring, point) => point.second },
    { key: "top", heading: "起标高（米）", width: 8, of: "ring", text: (_mine, { top }) => top },
    { key: "bottom", heading: "止标高（米）", width: 8, of: "ring", text: (_mine, { bottom }) => bottom },
  ];
}

const trouble: SheetColumn = {
  key: troubleKey,
  heading: ignoredHeading("问题"),
  width: 60,
  of: "point",
  text: () => "",
};

function system(kind: SourceMine["kind"]): SheetColumn[] {
  const datum: SheetColumn = {
    key: "datum",
    heading: "坐标系",
    width: 20,
    of: "mine",
    text: (mine) => mine.datum,
  };
  if (kind === "geographic") return [datum];
  return [
    datum,
    { key: "zoneWidth", heading: "几度分带", width: 9, of: "mine", text: ({ zoneWidth }) => zoneWidth },
    { key: "zone", heading: "带号", width: 6, of: "mine", text: ({ zone }) => zone },
  ];
}

/** A column for each unit in which areas are stated. */
function areas(mines: readonly SourceMine[]): SheetColumn[] {
  return areaUnits
    .filter((unit) => mines.some(({ area }) => area?.unit === unit))
    .map((unit) => ({
      key: `area:${unit}`,
      heading: `面积（${unit}）`,
      width: 12,
      of: "mine",
      text: ({ area }) => (area?.unit === unit ? area.text : ""),
    }));
}
