import { licenceElsewhereText } from "#gis/attributes/licence-elsewhere";
import type { ListColumn } from "#gis/register-lists/find-head";
import type { ListForm } from "#gis/register-lists/list-form";
import type { KnownRegions } from "#gis/register-lists/read-cell";
import { type ListRow, readRow } from "#gis/register-lists/read-row";
import { newRowDoubts, rowChanges } from "#gis/register-lists/row-changes";
import { plainText, type SheetCell } from "#gis/register-lists/sheet-cell";
import type { ComparedRow } from "./compared-row.ts";
import type { SeenMine } from "./form-mines.ts";
import { type Named, newBlockRow } from "./new-block.ts";
import { matchesByPlainName } from "./plain-names.ts";

export interface ListMatter {
  /** rows below the head; the first stands in `firstRow` of the sheet, as Excel counts */
  rows: readonly (readonly SheetCell[])[];
  firstRow: number;
  columns: readonly ListColumn[];
  form: ListForm;
  regions: KnownRegions;
  /** mines that any row may mean */
  named: readonly SeenMine[];
  /** licence numbers that mines hold which are not seen */
  elsewhere: readonly string[];
  /** what else of the region a new block may be taken for; asked for by 附件4 alone */
  neighbours: readonly Named[];
  /** mines that belong on such a list */
  expected: readonly SeenMine[];
}

/** Every row of a list beside its mine, in the order of the list, then the mines of the register that it does not name. */
export function compareList(matter: ListMatter): ComparedRow[] {
  const read = matter.rows.flatMap((cells, offset) => {
    return readRow(cells, matter.firstRow + offset, matter.columns, matter.regions) ?? [];
  });
  const mines = minesOfRows(read, matter.named);
  const rows = withDoubles(read, mines).map((row) => comparedRow(row, mines.get(row.row) ?? null, matter));
  const found = new Set([...mines.values()].map(({ id }) => id));
  const vanished = matter.expected.filter(({ id }) => !found.has(id)).map(vanishedRow);
  return [...rows, ...vanished];
}

/** A 系统编号 decides, then the licence number, then a name that cannot mislead. */
function minesOfRows(rows: readonly ListRow[], named: ListMatter["named"]): Map<number, SeenMine> {
  const byId = new Map(named.map((mine) => [mine.id, mine]));
  const mines = new Map<number, SeenMine>();
  for (const { row, mineId } of rows) {
    const mine = mineId === null ? undefined : byId.get(mineId);
    if (mine) mines.set(row, mine);
  }
  const identities = rows
    .filter(({ mineId }) => mineId === null)
    .map(({ row, values }) => ({
      index: row,
      name: values.name ?? null,
      licenceNumber: values.licenceNumber ?? null,
    }));
  for (const [row, match] of matchesByPlainName(identities, named)) {
    const mine = byId.get(match.mineId);
    if (mine) mines.set(row, mine);
  }
  return mines;
}

/** One mine on two rows: nobody can tell which is meant, so neither is taken. */
function withDoubles(rows: readonly ListRow[], mines: ReadonlyMap<number, SeenMine>): ListRow[] {
  const keys = rows.map(
    (row) => mines.get(row.row)?.id ?? row.values.licenceNumber ?? plainText(`${row.values.name}`),
  );
  const places = new Map<string, number[]>();
  for (const [index, key] of keys.entries())
    places.set(key, [...(places.get(key) ?? []), rows[index]?.row ?? 0]);
  return rows.map((row, index) => {
    const others = (places.get(keys[index] ?? "") ?? []).filter((other) => other !== row.row);
    if (others.length === 0 || (row.values.name === undefined && row.values.licenceNumber === undefined))
      return row;
    const listed = others.slice(0, 5).join("、");
    const message = `第 ${row.row} 行：与第 ${listed} 行是同一座矿山（证号或名称相同），请只留一行。`;
    return { ...row, issues: [{ field: null, severity: "error", message }, ...row.issues] };
  });
}

function comparedRow(row: ListRow, mine: SeenMine | null, matter: ListMatter): ComparedRow {
  if (row.mineId !== null && mine === null) return strange(row);
  if (mine === null) return newRow(row, matter);
  const { changes, issues } = rowChanges(row, mine);
  const all = [...row.issues, ...issues, ...takenLicence(row, mine, matter)];
  const refused = all.some(({ field }) => field === null);
  const refusedFields = new Set(all.map(({ field }) => field));
  const offered = refused ? [] : changes.filter(({ field }) => !refusedFields.has(field));
  return {
    ...identityOf(row, mine),
    kind: kindOf(offered.length, all.length),
    seen: mine.seen,
    body: { row: row.row, changes: offered, issues: all, values: {}, addable: false },
    doubtful: offered.some(({ doubt }) => doubt !== null),
  };
}

function kindOf(changes: number, issues: number): ComparedRow["kind"] {
  if (changes > 0) return "changed";
  return issues > 0 ? "error" : "same";
}

function strange(row: ListRow): ComparedRow {
  const message = `第 ${row.row} 行「系统编号」：台账没有这个编号的矿山。请清空这一格，按许可证号或名称对应。`;
  return unfit({ ...row, issues: [{ field: null, severity: "error", message }, ...row.issues] });
}

function unfit(row: ListRow): ComparedRow {
  return {
    ...identityOf(row, null),
    kind: "error",
    seen: null,
    doubtful: false,
    body: { row: row.row, changes: [], issues: row.issues, values: {}, addable: false },
  };
}

function newRow(row: ListRow, { form, named, neighbours, elsewhere }: ListMatter): ComparedRow {
  const held = heldElsewhere(row, elsewhere);
  if (held.length > 0) return unfit({ ...row, issues: [...held, ...row.issues] });
  const noName = `第 ${row.row} 行：台账没有许可证号 ${row.values.licenceNumber}，登记新矿山须有矿山名称，请补上。`;
  if (row.values.name === undefined && row.issues.length === 0)
    return unfit({ ...row, issues: [{ field: null, severity: "error", message: noName }] });
  if (row.issues.length > 0) return unfit(row);
  if (form === "annex4") return { ...newBlockRow(row, [...named, ...neighbours]), mineId: null, seen: null };
  const noBlock = `第 ${row.row} 行「状态」：拟设区块由附件4登记，请改用附件4，或改正状态。`;
  if (row.values.status === "planned")
    return unfit({ ...row, issues: [{ field: "status", severity: "error", message: noBlock }] });
  const namesakes = named.filter(({ name }) => plainText(name) === plainText(row.values.name ?? ""));
  const { subject, merged, ...values } = row.values;
  const doubts = [
    ...newRowDoubts(row, ""),
    ...(subject === undefined && merged === undefined
      ? []
      : ["整合主体、被整合矿山不随新矿山登记，请登记后在“规划整合”和处置记录中办理"]),
    ...namesakes.map(
      ({ name, licenceNumber }) =>
        `台账已有“${name}”（证号 ${licenceNumber ?? "未登记"}），不能断定是同一座矿山：若是，请把名单的证号改成与台账一致`,
    ),
  ];
  const issues = doubts.map((doubt) => ({
    field: null,
    severity: "warning" as const,
    message: `第 ${row.row} 行：${doubt}。`,
  }));
  return {
    ...identityOf(row, null),
    kind: "new",
    seen: null,
    doubtful: doubts.length > 0,
    body: { row: row.row, changes: [], issues, values, addable: true },
  };
}

function takenLicence(row: ListRow, mine: SeenMine, { named, elsewhere }: ListMatter): ListRow["issues"] {
  const held = heldElsewhere(row, elsewhere);
  if (held.length > 0) return held;
  const number = row.values.licenceNumber;
  const other = named.find(({ id, licenceNumber }) => licenceNumber === number && id !== mine.id);
  if (number === undefined || number === mine.licenceNumber || !other) return [];
  const message = `第 ${row.row} 行「采矿许可证号」：${number} 已登记给“${other.name}”，一个许可证号只对应一座矿山，请核对。`;
  return [{ field: "licenceNumber", severity: "error", message }];
}

function heldElsewhere(row: ListRow, elsewhere: ListMatter["elsewhere"]): ListRow["issues"] {
  const number = row.values.licenceNumber;
  if (number === undefined || number === null || !elsewhere.includes(number)) return [];
  const message = `第 ${row.row} 行「采矿许可证号」：${licenceElsewhereText(number)}`;
  return [{ field: "licenceNumber", severity: "error", message }];
}

function vanishedRow(mine: SeenMine): ComparedRow {
  return {
    name: mine.name,
    licenceNumber: mine.licenceNumber,
    mineId: mine.id,
    kind: "vanished",
    seen: mine.seen,
    doubtful: false,
    body: { row: null, changes: [], issues: [], values: {}, addable: false },
  };
}

const identityOf = ({ values }: ListRow, mine: SeenMine | null) => ({
  name: mine?.name ?? values.name ?? "（无名称）",
  licenceNumber: mine?.licenceNumber ?? values.licenceNumber ?? null,
  mineId: mine?.id ?? null,
});
