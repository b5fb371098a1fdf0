import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { ProposalEffect } from "#contract/approvals";
import type { ToldMine } from "./change.ts";
import { type RecordedEffect, recordedEffects } from "./recorded-effects.ts";

/** What a change would do, as the database itself records it. */
export interface Trial {
  effects: ProposalEffect[];
  /** where the records lie, before and after, at either end */
  regions: string[];
  mineId: string | null;
  /** what it would make of the mine's ground, where it is about that */
  ground: { before: MultiPolygon | null; after: MultiPolygon | null } | null;
  /** its mines one by one, where it is about many */
  mines: ToldMine[];
}

interface Reading {
  /** the ground it is about */
  ground?: ((tx: Knex) => Promise<MultiPolygon | null>) | undefined;
  /** what it does, where the log does not tell yet */
  effects?: ((tx: Knex) => Promise<RecordedEffect[]>) | undefined;
  /** what it does to each of many mines */
  mines?: ((tx: Knex) => Promise<ToldMine[]>) | undefined;
  /** the same, where it is no longer told afterwards */
  minesBefore?: ((tx: Knex) => Promise<ToldMine[]>) | undefined;
}

class TriedOut extends Error {}

/**
 * Makes a change, reads from the audit log what it did, and takes it back: what is refused is refused as it would be, and the
 * differences are those of the very statements that approval will run.
 */
export async function tryOut(
  tx: Knex,
  make: (tx: Knex) => Promise<unknown>,
  { ground: readGround, effects: readEffects = recordedEffects, mines: readMines, minesBefore }: Reading = {},
): Promise<Trial> {
  const recorded: RecordedEffect[] = [];
  let mines: ToldMine[] = [];
  let ground: Trial["ground"] = null;
  try {
    await tx.transaction(async (nested) => {
      const before = await readGround?.(nested);
      if (minesBefore) mines = await minesBefore(nested);
      await make(nested);
      recorded.push(...(await readEffects(nested)));
      if (readMines) mines = await readMines(nested);
      if (readGround) ground = { before: before ?? null, after: await readGround(nested) };
      throw new TriedOut();
    });
  } catch (error) {
    if (!(error instanceof TriedOut)) throw error;
  }
  return {
    effects: recorded.map(({ kind, subject, recordKey, before, after, units }) => {
      return { kind, subject, recordKey, before, after, units: units ?? null };
    }),
    regions: [...new Set(recorded.flatMap(({ regions }) => regions))].sort(),
    mineId: recorded.find(({ mineId }) => mineId !== null)?.mineId ?? null,
    ground,
    mines,
  };
}
