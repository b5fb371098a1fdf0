import type { Knex } from "knex";
import { type RecordedEffect, recordedEffects } from "../approvals/recorded-effects.ts";

/**
 * What carrying out does, in words that are the same when it is tried out and when it is made: a record that it makes itself, as the new
 * licence into which others merge, gets another id each time. It is told by where it is among them.
 */
export async function carriedEffects(tx: Knex): Promise<RecordedEffect[]> {
  const effects = await recordedEffects(tx);
  const inserted = effects.filter(({ kind }) => kind === "insert").map(({ recordKey }) => recordKey);
  const made = new Map(inserted.map((key, place) => [key, `新记录 ${place + 1}`]));
  const told = (values: RecordedEffect["before"]) =>
    values &&
    Object.fromEntries(
      Object.entries(values).map(([column, value]) => [column, made.get(value as string) ?? value]),
    );
  return effects.map((effect) => ({
    ...effect,
    after: told(effect.after),
    mineId: effect.mineId !== null && made.has(effect.mineId) ? null : effect.mineId,
  }));
}
