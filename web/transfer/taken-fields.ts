import type { Call } from "#contract/endpoint";
import type { commitStaging, StagedItem, TakenField } from "#contract/transfer";

/** By item of the file: the registered fields of its known mine that are to follow the file. Nothing unless chosen. */
export type Taken = ReadonlyMap<number, readonly TakenField[]>;

export const nothingTaken: Taken = new Map();

export function withTaken(taken: Taken, index: number, fields: readonly TakenField[]): Taken {
  return new Map([...taken, [index, fields]]);
}

/** Items whose known mine is registered otherwise than the file says. */
export function differingItems(items: readonly StagedItem[]): StagedItem[] {
  return items.filter(({ usable, match }) => usable && (match?.differences.length ?? 0) > 0);
}

export function everythingTaken(items: readonly StagedItem[]): Taken {
  return new Map(
    differingItems(items).map(({ index, match }) => [
      index,
      match?.differences.map(({ field }) => field) ?? [],
    ]),
  );
}

/** What a commit of these items is told to take: only what still differs, should the register have moved on meanwhile. */
export function takeOf(
  items: readonly StagedItem[],
  taken: Taken,
): NonNullable<Call<typeof commitStaging>["body"]["take"]> {
  return differingItems(items).flatMap(({ index, match }) => {
    const wanted = taken.get(index) ?? [];
    const fields =
      match?.differences.map(({ field }) => field).filter((field) => wanted.includes(field)) ?? [];
    return fields.length > 0 ? [{ index, fields }] : [];
  });
}

/** How many items differ in what, in the order of the register: 采矿权人 3、证载规模 2. */
export function differenceSummary(items: readonly StagedItem[]): string {
  const counts = new Map<string, number>();
  for (const { match } of differingItems(items)) {
    for (const { label } of match?.differences ?? []) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => `${label} ${count}`).join("、");
}
