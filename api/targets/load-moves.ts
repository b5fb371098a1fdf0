import type { Knex } from "knex";
import type { Lineage } from "#contract/lineage";
import type { LicenceLevel, PolicyPack } from "#gis/policy/pack";
import { bindPackToRegion, packCovers } from "#gis/policy/pack-scope";
import { isSandStoneClay } from "#gis/policy/sand-stone-clay";
import { type LineageStep, type MineMove, mineMoves, type TrackedMine } from "#gis/reduction/mine-move";
import { begunMinesSql, countedMinesSql, stepsSql } from "./reduction-sql.ts";

export interface RegisteredMine extends TrackedMine {
  name: string;
  licenceNumber: string | null;
  licenceLevel: LicenceLevel;
  regionCode: string;
  regionName: string;
  mineral: string;
  begunOn: string | null;
  endedOn: string | null;
  grantDocument: string | null;
  /** of the 砂石土类, which the target is about */
  isTargeted: boolean;
}
export type NamedStep = LineageStep & Pick<Lineage, "document" | "toName"> & { fromName: string | null };
export type RegisteredMove = MineMove<RegisteredMine, NamedStep>;

interface MovesOrder {
  region: string | null;
  /** null = mines of every licence level */
  pack: PolicyPack | null;
  baseline: string;
  asOf: string;
}

type StoredMine = Omit<RegisteredMine, "countedBefore" | "isTargeted">;

/** The mines that a document is about, on the baseline and on the day, and what moved between. */
export async function loadMoves(
  db: Knex,
  { region, pack, baseline, asOf }: MovesOrder,
): Promise<{ mines: RegisteredMine[]; moves: RegisteredMove[] }> {
  const before = await db.raw<{ rows: { id: string }[] }>(countedMinesSql, { day: baseline, region });
  const begun = await db.raw<{ rows: StoredMine[] }>(begunMinesSql, { day: asOf, region });
  const steps = await db.raw<{ rows: NamedStep[] }>(stepsSql, { day: asOf, region });
  const counted = new Set(before.rows.map(({ id }) => id));
  const rules = pack && bindPackToRegion(pack, region ?? "");
  const mines = begun.rows
    .filter((mine) => rules === null || packCovers(rules, mine))
    .map((mine) => ({
      ...mine,
      countedBefore: counted.has(mine.id),
      isTargeted: isSandStoneClay(mine.mineral),
    }));
  return { mines, moves: mineMoves(mines, steps.rows) };
}
