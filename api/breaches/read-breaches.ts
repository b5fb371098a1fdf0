import type { Knex } from "knex";
import type { getBreaches, WorkingBreachFinding, ZoneOverlapFinding } from "#contract/breaches";
import type { Reply } from "#contract/endpoint";
import { zoneKindLabels } from "#gis/zones/zone-kind";
import { restrictedLayersOf } from "../audit-log/restricted-read.ts";
import { findingsOf, needRun } from "../jobs/run-store.ts";
import type { OverlapBody, WorkingBody } from "./breach-findings.ts";

export type BreachesReply = Reply<typeof getBreaches>;

/** A run and, once it is done, exactly what it found then. */
export async function readBreaches(db: Knex, id: string): Promise<BreachesReply> {
  const { head } = await needRun(db, id, "breaches");
  if (head.state !== "done") return { run: head, workings: [], overlaps: [], restricted: null };
  const findings = await findingsOf(db, id);
  const workings = (findings.get("working_breach") ?? []).map(
    ({ id: findingId, body, inputs }): WorkingBreachFinding => ({
      ...(body as Omit<WorkingBody, "inputs">),
      id: findingId,
      inputs,
    }),
  );
  const overlaps = (findings.get("zone_overlap") ?? []).map(
    ({ id: findingId, body, inputs }): ZoneOverlapFinding => ({
      ...(body as Omit<OverlapBody, "inputs">),
      id: findingId,
      inputs,
    }),
  );
  const layers = await restrictedLayersOf(db, [...workings.flatMap(zonesUnder), ...overlaps.map(zoneOf)]);
  return { run: head, workings, overlaps, restricted: layers.join("、") || null };
}

/** A zone that was replaced or removed since may have been restricted: the result still holds its ground. */
export const zoneOf = ({ zoneId, kind }: Pick<ZoneOverlapFinding, "zoneId" | "kind">) => ({
  id: zoneId,
  goneAs: zoneKindLabels[kind],
});
const zonesUnder = ({ zoneOverlaps }: WorkingBreachFinding) => zoneOverlaps.map(zoneOf);
