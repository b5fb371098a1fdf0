import type { Knex } from "knex";
import type { FieldGround } from "#gis/optimum/ground-limits";
import { loadSurroundings, named } from "./load-surroundings.ts";
import type { KeptTask } from "./optimum-store.ts";
import { parametersOf, readGroup, rulesOf } from "./scheme-group.ts";

/** no group has it: what is read is the scheme */
const nobody = "00000000-0000-0000-0000-000000000000";

/** Where the mines of a search lie by the register as it is; undefined where nothing is asked of the ground, or nobody has any. */
export async function loadField(
  db: Knex,
  { schemeId, task }: { schemeId: string; task: KeptTask },
): Promise<FieldGround | undefined> {
  const { clearOfZones, keepsSafety } = task.rules;
  if (!clearOfZones && !keepsSafety) return undefined;
  const scheme = await readGroup(db, { id: schemeId, groupId: nobody });
  const group = { ...scheme, safetyM: task.safetyM ?? null, memberIds: task.mines.map(({ id }) => id) };
  const around = await loadSurroundings(db, { schemeId, group });
  if (!around) return undefined;
  return { around: named(around), parameters: parametersOf(group), rules: rulesOf(group) };
}
