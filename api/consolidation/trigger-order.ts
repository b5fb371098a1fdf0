import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { z } from "zod";
import { TriggerParameters } from "#contract/consolidation";
import type { InputVersion } from "#contract/provenance";
import type { MergeParameters } from "#gis/consolidation/candidate";
import type { PolicyPack } from "#gis/policy/pack";
import { triggerParametersOf, triggerRulesOf } from "#gis/policy/trigger-rules";
import type { TriggerQuestion } from "#gis/triggers/find-triggers";
import type { MinedGround } from "#gis/triggers/trigger-pairs";
import { sharedJson } from "../jobs/shared-json.ts";
import { concentratedLayerSql, minedGroundSql } from "./consolidation-sql.ts";

/** What a thread is asked about the rules beside 三(一)5, on memory that all threads read. */
export interface TriggerOrder {
  question: TriggerQuestion;
  /** TriggerMine[] by page */
  mines: readonly Uint8Array[];
  /** MinedGround[] */
  mined: Uint8Array;
}

export interface LoadedTriggers {
  order: TriggerOrder;
  /** records beside those of the mines: mined ground by mine, the edition of the zones */
  inputs: { ofMine: ReadonlyMap<string, InputVersion[]>; ofAll: InputVersion[] };
}

interface GroundRow {
  id: string;
  version: number;
  mine_id: string;
  shape: MultiPolygon;
}

/** What the numbers are: as a run was ordered, else as the pack has them. */
export function triggerNumbers(
  pack: PolicyPack,
  ordered: Partial<z.input<typeof TriggerParameters>>,
): z.output<typeof TriggerParameters> {
  return TriggerParameters.parse({ ...triggerParametersOf(pack), ...ordered });
}

/** Everything that the rules need beside the mines, read only where a rule asks it. */
export async function loadTriggers(
  db: Knex,
  run: { pack: PolicyPack; region: string; asOf: string; merge: MergeParameters },
  { parameters, mines }: { parameters: z.output<typeof TriggerParameters>; mines: readonly Uint8Array[] },
): Promise<LoadedTriggers> {
  const { pack, region, asOf, merge } = run;
  const rules = triggerRulesOf(pack, parameters.reference);
  const ground = rules.some(({ measures }) => measures === "working")
    ? await rowsOf<GroundRow>(db, minedGroundSql, { day: asOf, scope: region.slice(0, 4) })
    : [];
  const layers = rules.some(({ also }) => also.includes("zone"))
    ? await rowsOf<{ id: string; version: number }>(db, concentratedLayerSql, { day: asOf })
    : [];
  const { minimumScales } = pack;
  const question = { rules, minimumScales, parameters, nearM: merge.distanceM, bandM: merge.distanceBandM };
  const mined = ground.map(({ mine_id, shape }): MinedGround => ({ mineId: mine_id, shape }));
  return {
    order: { question, mines, mined: sharedJson(mined) },
    inputs: {
      ofMine: inputsByMine(ground),
      ofAll: layers.map(({ id, version }) => ({ kind: "zone_layer", id, version, mineId: null })),
    },
  };
}

function inputsByMine(ground: readonly GroundRow[]): Map<string, InputVersion[]> {
  const byMine = new Map<string, InputVersion[]>();
  for (const { id, version, mine_id: mineId } of ground) {
    byMine.set(mineId, [...(byMine.get(mineId) ?? []), { kind: "working", id, version, mineId }]);
  }
  return byMine;
}

async function rowsOf<Row>(db: Knex, sql: string, bindings: Record<string, string>): Promise<Row[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(sql, bindings);
  return rows;
}
