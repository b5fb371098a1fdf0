import type { Scheme } from "#contract/schemes";
import { packById } from "#gis/policy/known-packs";
import { compareSchemes, type SchemeComparison } from "#gis/schemes/compare-schemes";
import { askedText, differenceText, standingWords } from "#gis/schemes/target-words";
import { numberColumn, textColumn } from "../export/excel-columns.ts";
import { type ExcelSheet, excelFile } from "../export/excel-file.ts";

interface Book {
  schemes: readonly Scheme[];
  comparison: SchemeComparison;
  nameOf: (mineId: string) => string;
}

/** Schemes compared as a workbook, the first as the base: figures, who moves, what all agree on, and what each stands on. */
export function comparisonWorkbook(schemes: readonly Scheme[]): Promise<Buffer> {
  const names = new Map(schemes.flatMap(({ mines }) => mines.map(({ id, name }) => [id, name] as const)));
  const compared = schemes.map(({ id, state }) => ({
    id,
    state: {
      ...state,
      targets: state.targets.map(({ asked: value, comparison, tolerance, ...target }) => ({
        ...target,
        target: { value, comparison, tolerance },
      })),
    },
  }));
  const book: Book = {
    schemes,
    comparison: compareSchemes(compared),
    nameOf: (mineId) => names.get(mineId) ?? mineId,
  };
  return excelFile([figureSheet(book), movedSheet(book), coreSheet(book), basisSheet(book)]);
}

function figureSheet({ schemes, comparison: { rows } }: Book): ExcelSheet {
  return {
    name: "指标",
    columns: [
      textColumn("指标", 22),
      textColumn("单位", 6),
      ...schemes.flatMap(({ name }, at) => [
        numberColumn(`${name}${at === 0 ? "（基准）" : ""}`, 16, "General"),
        ...(at === 0 ? [] : [textColumn(`${name}与基准之差`, 14)]),
        textColumn(`${name}是否达标`, 12),
      ]),
      textColumn("目标", 18),
      textColumn("口径", 46),
    ],
    rows: rows.map(({ label, unit, basis, target, figures }) => [
      label,
      unit,
      ...figures.flatMap(({ value, difference, standing }, at) => [
        value,
        ...(at === 0 ? [] : [difference === null ? null : differenceText(difference)]),
        standing === null ? null : standingWords[standing],
      ]),
      target === null ? null : askedText(target),
      basis,
    ]),
  };
}

function movedSheet({ schemes, comparison: { moved, notInAll }, nameOf }: Book): ExcelSheet {
  const side = (ids: readonly string[]) =>
    ids.length === 0 ? "单列" : `与${ids.map(nameOf).join("、")}合为一座`;
  return {
    name: "变动的矿山",
    columns: [
      textColumn("方案", 24),
      textColumn("矿山", 28),
      textColumn("在基准方案中", 46),
      textColumn("在本方案中", 46),
    ],
    rows: moved.flatMap((ofScheme, at) =>
      ofScheme.map(({ mineId, before, after }) => [
        schemes[at]?.name ?? "",
        nameOf(mineId),
        side(before),
        side(after),
      ]),
    ),
    footer:
      notInAll.length === 0 ? [] : [[`不在所有方案的底数中，没有比较：${notInAll.map(nameOf).join("、")}`]],
  };
}

function coreSheet({ comparison: { core }, nameOf }: Book): ExcelSheet {
  const { together, alone, settled, of } = core;
  return {
    name: "共同部分",
    columns: [textColumn("在所有方案中", 30), textColumn("矿山", 80)],
    rows: [
      ...together.map(({ memberIds, isWhole }) => [
        isWhole ? "整组一致" : "合在一起，有的方案还并入其他矿山",
        memberIds.map(nameOf).join("、"),
      ]),
      ...alone.map((id) => ["都单列", nameOf(id)]),
    ],
    footer: [[`${of} 座矿山中，${settled} 座在各方案的归属完全一致`]],
  };
}

function basisSheet({ schemes }: Book): ExcelSheet {
  return {
    name: "依据",
    columns: [
      textColumn("方案", 24),
      numberColumn("版本", 8, "0"),
      textColumn("数据截至", 12),
      numberColumn("数据版本", 10, "0"),
      textColumn("政策包", 40),
      textColumn("台账此后有变化", 14),
      textColumn("识别编号", 40),
    ],
    rows: schemes.map(({ name, version, asOf, dataVersion, packId, packVersion, stale, runId }) => [
      name,
      version,
      asOf,
      dataVersion,
      `${packById(packId)?.documentNumber ?? packId} 第 ${packVersion} 版`,
      stale ? "是" : "否",
      runId,
    ]),
  };
}
