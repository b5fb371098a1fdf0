import { mostColumns } from "#gis/attributes/count-columns";
import { readAttributes } from "#gis/attributes/read-attributes";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { itemPlace } from "#gis/formats/build-item";
import type { MineRows } from "#gis/formats/corner-rows";
import { type CornerTable, readTableMine } from "#gis/formats/corner-table";
import type { FeatureCrs } from "#gis/formats/feature-item";
import { collectionItems } from "#gis/formats/geojson-collection";
import { readNoticeBlock } from "#gis/formats/notice";
import type { NoticeBlock } from "#gis/formats/notice-blocks";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { type RegistryLine, readRegistryLine } from "#gis/formats/registry-string";
import type { TableRow } from "#gis/formats/split-table";
import { readTxtParcel } from "#gis/formats/txt-parcel";
import type { TxtParcel } from "#gis/formats/txt-sections";
import { readWktRow, type ShapeTable } from "#gis/formats/wkt-table";
import type { XyBlock } from "#gis/formats/xy-blocks";
import { readXyBlock } from "#gis/formats/xy-list";
import { hasWarning, isUsable, type StagedBody } from "./staged-body.ts";
import { storableJson } from "./storable-json.ts";

/** Parsed items as they wait in the staging table, the first of them at the 0-based index. */
export function stagedRows(items: readonly ParsedItem[], first: number) {
  return items.map((item, offset) => {
    const body = stagedBody(item, first + offset + 1);
    return { item_index: first + offset, usable: isUsable(body), warning: hasWarning(body), body };
  });
}

/** An item at its place in the file, from 1, with what its attributes say and everything that is wrong with them. */
function stagedBody(item: ParsedItem, place: number): StagedBody {
  const { fields, issues } = readAttributes(item, itemPlace(place, item.name));
  const order = place === 1 ? { columnOrder: Object.keys(item.properties).slice(0, mostColumns) } : {};
  return { ...item, ...order, fields, issues: [...item.issues, ...issues] };
}

export interface FeatureSlice {
  /** features of a GeoJSON collection as they stand in the file */
  texts: readonly string[];
  /** 0-based index of the first */
  first: number;
  crs: FeatureCrs;
  options: ReadOptions;
}

/** Reads features into rows of the staging table, as JSON; null when one of them is no JSON. */
export function stageFeatures({ texts, first, crs, options }: FeatureSlice): string | null {
  const items = collectionItems(texts, first + 1, crs, options);
  return items === null ? null : storableJson(stagedRows(items, first));
}

export interface ParcelSlice {
  parcels: readonly TxtParcel[];
  /** 0-based index of the first */
  first: number;
  options: ReadOptions;
}

/** Reads parcels of a 国土TXT into rows of the staging table, as JSON. */
export function stageParcels({ parcels, first, options }: ParcelSlice): string {
  const items = parcels.map((parcel, at) => readTxtParcel(parcel, first + at + 1, options));
  return storableJson(stagedRows(items, first));
}

export interface WktSlice {
  rows: readonly TableRow[];
  /** 0-based index of the first */
  first: number;
  table: ShapeTable;
  options: ReadOptions;
}

/** Reads rows of a table of shapes into rows of the staging table, as JSON. */
export function stageWktRows({ rows, first, table, options }: WktSlice): string {
  const items = rows.map((row, at) => readWktRow(row, first + at + 1, table, options));
  return storableJson(stagedRows(items, first));
}

export interface RegistrySlice {
  lines: readonly RegistryLine[];
  /** 0-based index of the first */
  first: number;
  options: ReadOptions;
}

/** Reads lines of 区域坐标 strings into rows of the staging table, as JSON. */
export function stageRegistryLines({ lines, first, options }: RegistrySlice): string {
  const items = lines.map((line, at) => readRegistryLine(line, first + at + 1, options));
  return storableJson(stagedRows(items, first));
}

export interface BlockSlice<Block> {
  blocks: readonly Block[];
  /** 0-based index of the first */
  first: number;
  options: ReadOptions;
}

/** Reads mines of a notice into rows of the staging table, as JSON. */
export function stageNoticeBlocks({ blocks, first, options }: BlockSlice<NoticeBlock>): string {
  const items = blocks.map((block, at) => readNoticeBlock(block, first + at + 1, options));
  return storableJson(stagedRows(items, first));
}

/** The same for parcels of an XY001= list. */
export function stageXyBlocks({ blocks, first, options }: BlockSlice<XyBlock>): string {
  const items = blocks.map((block, at) => readXyBlock(block, first + at + 1, options));
  return storableJson(stagedRows(items, first));
}

export interface MineSlice {
  mines: readonly MineRows[];
  /** 0-based index of the first */
  first: number;
  table: CornerTable;
  options: ReadOptions;
}

/** Reads mines of a corner table into rows of the staging table, as JSON. */
export function stageMines({ mines, first, table, options }: MineSlice): string {
  const items = mines.map((mine, at) => readTableMine(mine, first + at + 1, table, options));
  return storableJson(stagedRows(items, first));
}
