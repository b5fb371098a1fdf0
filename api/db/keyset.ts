/** What a list can be sorted by: an expression of its statement and the type its text in a page mark is read as. */
export interface SortKey {
  key: string;
  type: "text" | "numeric" | "float8" | "date" | "timestamptz";
}

/** Pieces of a statement that reads one page; it binds :afterKey, :afterId and :limit. */
interface KeysetOrder {
  /** the sort key as text, for the mark of the next page */
  sortKey: string;
  after: string;
  orderBy: string;
}

/** One sort of a list, as its statement and what a made-up page mark may not smuggle into it. */
export interface KeysetPage {
  sql: string;
  keyPattern: RegExp;
}

const patterns: Record<SortKey["type"], RegExp> = {
  text: /^[^\0]*$/,
  numeric: /^-?\d+(\.\d+)?$/,
  float8: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  timestamptz: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d+)?\+\d{2}$/,
};

/** A statement for each sort of a list (`name`, `-name` …): by the key, then by id; rows without the key come last both ways. */
export function keysetPages<Sort extends string>(
  sorts: readonly Sort[],
  keys: Readonly<Record<string, SortKey>>,
  id: { column: string; type: "uuid" | "text" },
  statement: (order: KeysetOrder) => string,
): Record<Sort, KeysetPage> {
  const pages = sorts.map((sort) => {
    const sortKey = keys[sort.replace("-", "")];
    if (!sortKey) throw new Error(`no sort key for ${sort}`);
    const page = { sql: statement(orderOf(sort, sortKey, id)), keyPattern: patterns[sortKey.type] };
    return [sort, page] as const;
  });
  return Object.fromEntries(pages) as Record<Sort, KeysetPage>;
}

function orderOf(
  sort: string,
  { key, type }: SortKey,
  { column, type: idType }: { column: string; type: string },
): KeysetOrder {
  const [direction, beyond] = sort.startsWith("-") ? ["DESC", "<"] : ["ASC", ">"];
  const after = `CAST(:afterKey AS ${type})`;
  const id = `CAST(:afterId AS ${idType})`;
  return {
    sortKey: `CAST(${key} AS text) AS sort_key`,
    after: `(${id} IS NULL
      OR (${after} IS NOT NULL
        AND (${key} ${beyond} ${after} OR (${key} = ${after} AND ${column} > ${id}) OR ${key} IS NULL))
      OR (${after} IS NULL AND ${key} IS NULL AND ${column} > ${id}))`,
    orderBy: `${key} IS NULL, ${key} ${direction}, ${column}`,
  };
}
