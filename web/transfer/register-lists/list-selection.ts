import type { Call } from "#contract/endpoint";
import type { commitRegisterList, RegisterListRow } from "#contract/register-lists";
import type { ListField } from "#gis/register-lists/list-field";

/** What is to be taken: fields by row, and the rows that become new mines. Nothing unless chosen. */
export interface ListSelection {
  fields: ReadonlyMap<number, readonly ListField[]>;
  added: ReadonlySet<number>;
}

export const nothingSelected: ListSelection = { fields: new Map(), added: new Set() };

export function withField(
  selection: ListSelection,
  position: number,
  field: ListField,
  take: boolean,
): ListSelection {
  const before = selection.fields.get(position) ?? [];
  const after = take ? [...before, field] : before.filter((one) => one !== field);
  return { ...selection, fields: new Map([...selection.fields, [position, after]]) };
}

export function withAdded(selection: ListSelection, position: number, add: boolean): ListSelection {
  const added = new Set(selection.added);
  if (add) added.add(position);
  else added.delete(position);
  return { ...selection, added };
}

/** Every change nobody need think twice about; doubts and new mines are chosen one by one. */
export function everythingSound(rows: readonly RegisterListRow[]): ListSelection {
  const sound = rows.map(({ position, changes }): [number, ListField[]] => [
    position,
    changes.filter(({ doubt }) => doubt === null).map(({ field }) => field),
  ]);
  return { ...nothingSelected, fields: new Map(sound.filter(([, fields]) => fields.length > 0)) };
}

type Order = Call<typeof commitRegisterList>["body"];

/** The chosen changes as they are sent. */
export function orderOfSelection({
  fields,
  added,
}: ListSelection): Pick<Order, "add"> & { take: NonNullable<Order["take"]> } {
  const take = [...fields].filter(([, chosen]) => chosen.length > 0);
  return { take: take.map(([position, chosen]) => ({ position, fields: [...chosen] })), add: [...added] };
}

export interface SelectionFacts {
  fieldCount: number;
  mineCount: number;
  addedCount: number;
  /** a way of closure or a part in a merger is among them: the county's document is needed */
  decides: boolean;
  /** so many of the new mines are decided about: another person approves it */
  decidedCount: number;
  /** what has to be confirmed */
  doubts: string[];
}

const isDecision = ({ field }: { field: ListField }) => field === "closure" || field === "subject";

export function factsOf(rows: readonly RegisterListRow[], selection: ListSelection): SelectionFacts {
  const { take } = orderOfSelection(selection);
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  const chosen = take.flatMap(({ position, fields }) =>
    (byPosition.get(position)?.changes ?? []).filter(({ field }) => fields.includes(field)),
  );
  const news = [...selection.added].flatMap((position) => byPosition.get(position) ?? []);
  return {
    fieldCount: chosen.length,
    mineCount: take.length,
    addedCount: news.length,
    decides: [...chosen, ...news.flatMap(({ said }) => said)].some(isDecision),
    decidedCount: news.filter(({ said }) => said.some(isDecision)).length,
    doubts: [
      ...chosen.flatMap(({ doubt }) => doubt ?? []),
      ...news.flatMap(({ issues }) => issues.map(({ message }) => message)),
    ],
  };
}
