import type { PaperBlock, PaperTable } from "#contract/plan-documents";
import type { PolicyPack } from "#gis/policy/pack";

export interface TableColumn<Row> {
  /** with its unit */
  head: string;
  width: number;
  isNumber?: boolean;
  value: (row: Row, at: number) => string | null;
  /** exact sum of the column, already rounded for print */
  total?: string | null;
}

/** A table of the paper; with 合计 below it where a column has a total. */
export function paperTable<Row>(
  title: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): PaperTable {
  const hasTotal = columns.some(({ total }) => total !== undefined) && rows.length > 0;
  return {
    kind: "table",
    title,
    columns: columns.map(({ head, width, isNumber = false }) => ({ head, width, isNumber })),
    rows: rows.map((row, at) => columns.map(({ value }) => value(row, at))),
    total: hasTotal ? columns.map(({ total }, at) => (at === 0 ? "合计" : (total ?? ""))) : null,
  };
}

export const says = (text: string): PaperBlock => ({ kind: "text", text });

/** A clause of the pack word for word; nothing where the pack does not hold it. */
export function quoteOf(pack: PolicyPack, clauseId: string | null): PaperBlock[] {
  const clause = pack.clauses.find(({ id }) => id === clauseId);
  if (!clause) return [];
  return [{ kind: "quote", clause: `${pack.documentNumber} ${clause.article}`, text: clause.quote }];
}
