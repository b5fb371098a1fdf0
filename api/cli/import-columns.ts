import type { StagedColumns } from "#contract/staged-columns";
import type { Staging } from "#contract/transfer";
import { attributeNames } from "#gis/attributes/attribute-names";
import { chooseColumn } from "#gis/attributes/choose-column";
import {
  type MappedColumn,
  type MappedField,
  mappedFieldLabels,
  mappedFields,
} from "#gis/attributes/mapped-field";
import { listUnitLabels, listUnits } from "#gis/register-lists/list-field";
import type { Actor, AppContext } from "../context.ts";
import { conflict } from "../http/problem.ts";
import { columnsJob } from "../transfer/columns/columns-job.ts";
import { orderMapping } from "../transfer/columns/order-mapping.ts";
import { readColumns } from "../transfer/columns/read-columns.ts";
import { findStaging } from "../transfer/staging-store.ts";
import { endOfJob } from "./end-of-job.ts";

type Print = (line: string) => void;

/** What was said of the columns of a file, and by whom it was sent. */
export interface ColumnWords {
  columns: readonly MappedColumn[];
  /** whose mapping is kept, and taken up again where nothing else is said; undefined: nobody's */
  sender: string | undefined;
}

/** Columns as `列名=项目[:单位]` says them (nothing behind the sign: not used), or in Chinese which of them is none. */
export function columnsOf(words: readonly string[]): MappedColumn[] | string {
  const columns = words.map(columnOf);
  const fault = columns.find((column) => typeof column === "string");
  return fault ?? columns.filter((column) => typeof column !== "string");
}

function columnOf(word: string): MappedColumn | string {
  const at = word.lastIndexOf("=");
  if (at < 1) return `--column 须写成“列名=项目”或“列名=项目:单位”，收到的是 ${word}`;
  const name = word.slice(0, at);
  const [what = "", unitWord = ""] = word.slice(at + 1).split(/[:：]/);
  if (what === "") return { name, field: null, unit: null };
  const field = mappedFields.find((one) => namesOf(one).includes(what));
  if (!field) return `--column 没有项目 ${what}，可用的有 ${mappedFields.join("、")}，或其中文名称`;
  if (unitWord === "") return { name, field, unit: null };
  const unit = listUnits.find((one) => one === unitWord || listUnitLabels[one] === unitWord);
  return unit ? { name, field, unit } : `--column 没有单位 ${unitWord}，可用的有 ${unitWords}`;
}

/** A field by its code, by what pages call it, or by a name it has in files. */
const namesOf = (field: MappedField): readonly string[] => [
  field,
  mappedFieldLabels[field],
  ...(field in attributeNames ? attributeNames[field as keyof typeof attributeNames] : []),
];

const unitWords = Object.values(listUnitLabels).join("、");

/**
 * Reads a staged file anew where columns were said or its sender's last mapping is known, and tells how each is read; answers the
 * file as it then stands.
 */
export async function readByColumns(
  context: AppContext,
  actor: Pick<Actor, "id">,
  staging: Staging,
  words: ColumnWords,
  print: Print,
): Promise<Staging> {
  if (words.columns.length === 0 && words.sender === undefined) return staging;
  const columns = mappingBy(await readColumns(context.db, staging.id), words, print);
  if (columns === null) return staging;
  const reviewed = { stagingId: staging.id, reviewTag: staging.reviewTag };
  const { jobId } = await orderMapping(context, actor, reviewed, { sender: words.sender ?? "", columns });
  const job = await endOfJob(context, jobId, { columns: columnsJob }, print);
  const again = await findStaging(context.db, staging.id);
  if (job.state !== "done" || !again) throw conflict("not_reread", job.error ?? "没有重读属性，没有导入。");
  for (const line of columnLines(columns)) print(`  ${line}`);
  return again;
}

/** What was said, laid over the sender's last mapping or over what the names say; null where neither was. */
function mappingBy(
  shown: StagedColumns,
  { columns, sender }: ColumnWords,
  print: Print,
): MappedColumn[] | null {
  const kept = shown.remembered.find((one) => one.sender === sender);
  if (columns.length === 0 && !kept) return null;
  if (kept) print(`字段对应沿用“${kept.sender}”上次的选择。`);
  const before = (kept ?? shown).columns.map(({ name, field, unit }) => ({ name, field, unit }));
  return columns.reduce<MappedColumn[]>(withColumn, before);
}

/** Columns with one laid over them as a person says; one that is not in the file is left to be refused by its name. */
export function withColumn(columns: readonly MappedColumn[], said: MappedColumn): MappedColumn[] {
  const isKnown = columns.some(({ name }) => name === said.name);
  return isKnown ? chooseColumn(columns, said) : [...columns, said];
}

/** Which column is read as what, for people; columns that are not used are left out. */
export function columnLines(columns: readonly MappedColumn[]): string[] {
  return columns.flatMap((column) => (column.field === null ? [] : columnText(column, column.field)));
}

function columnText({ name, unit }: MappedColumn, field: NonNullable<MappedColumn["field"]>): string {
  return `「${name}」作${mappedFieldLabels[field]}${unit === null ? "" : `，单位${listUnitLabels[unit]}`}`;
}
