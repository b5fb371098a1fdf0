import type { StagedItem } from "#contract/transfer";
import type { StoredMine } from "./known-mines.ts";

/** What an item or a row of a list says of which mine it is. */
export interface Identity {
  index: number;
  name: string | null;
  licenceNumber: string | null;
}
export interface Match {
  mineId: string;
  name: string;
  by: NonNullable<StagedItem["match"]>["by"];
  version: number;
}
type RegisterMine = Pick<StoredMine, "id" | "version" | "name" | "licenceNumber">;

/**
 * A licence number decides. A name alone counts only where it cannot mislead: one item of the file and one mine of the
 * register bear it, and they do not hold two different licence numbers.
 */
export function matchesOf(
  identities: readonly Identity[],
  mines: readonly RegisterMine[],
): Map<number, Match> {
  const matches = licenceMatches(identities, mines);
  const taken = new Set([...matches.values()].map(({ mineId }) => mineId));
  const minesByName = byName(mines.filter(({ id }) => !taken.has(id)));
  const itemsByName = byName(identities);
  for (const item of identities) {
    if (item.name === null || matches.has(item.index) || itemsByName.get(item.name)?.length !== 1) continue;
    const [mine, another] = minesByName.get(item.name) ?? [];
    if (!mine || another || (item.licenceNumber !== null && mine.licenceNumber !== null)) continue;
    matches.set(item.index, matchOf(mine, "name"));
  }
  return matches;
}

const matchOf = ({ id, name, version }: RegisterMine, by: Match["by"]): Match => ({
  mineId: id,
  name,
  by,
  version,
});

function licenceMatches(identities: readonly Identity[], mines: readonly RegisterMine[]): Map<number, Match> {
  const byLicence = new Map(mines.map((mine) => [mine.licenceNumber, mine]));
  const matches = new Map<number, Match>();
  for (const { index, licenceNumber } of identities) {
    const mine = licenceNumber === null ? undefined : byLicence.get(licenceNumber);
    if (mine) matches.set(index, matchOf(mine, "licence"));
  }
  return matches;
}

function byName<Named extends { name: string | null }>(all: readonly Named[]): Map<string | null, Named[]> {
  const groups = new Map<string | null, Named[]>();
  for (const one of all) {
    const group = groups.get(one.name);
    if (group) group.push(one);
    else groups.set(one.name, [one]);
  }
  return groups;
}
