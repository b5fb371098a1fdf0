import type { WorkingBreachFinding, ZoneOverlapFinding } from "#contract/breaches";
import type { Bounds } from "#contract/geometry";
import { boundsOf } from "#gis/measure/bounds";
import { overlapInputs, workingInputs } from "./breach-inputs.ts";
import type { BreachFindings } from "./judge-breaches.ts";
import type { LoadedMatter } from "./load-matter.ts";
import type { ZoneRow } from "./matter-rows.ts";

export type WorkingBody = Omit<WorkingBreachFinding, "id">;
export type OverlapBody = Omit<ZoneOverlapFinding, "id">;

/** Findings with the names as they stood, so that an old run still reads the same. */
export function workingBodies(found: BreachFindings, loaded: LoadedMatter): WorkingBody[] {
  return found.workings.flatMap(({ breach, zoneOverlaps }) => {
    const row = loaded.workings.get(breach.workingId);
    if (!row) return [];
    return [
      {
        workingId: breach.workingId,
        workingName: row.name,
        observedOn: row.observed_on,
        source: row.source,
        sigmaM: row.sigma_m,
        mineId: breach.mineId,
        mineName: row.mine_name,
        licenceNumber: row.licence_number,
        regionCode: row.region_code,
        regionName: row.region_name,
        verdict: breach.verdict,
        outsideM2: breach.outsideM2,
        penetrationM: breach.penetrationM,
        deepestAt: breach.deepestAt,
        azimuthDeg: breach.azimuthDeg,
        toleranceM: breach.toleranceM,
        belowBottomM: breach.belowBottomM,
        intrusions: breach.intrusions.map(({ mineId, areaM2 }) => ({
          mineId,
          mineName: loaded.otherNames.get(mineId) ?? mineId,
          areaM2,
        })),
        zoneOverlaps: zoneOverlaps.flatMap(({ zoneId, areaM2 }) => {
          const zone = loaded.zones.get(zoneId);
          return zone ? [{ zoneId, kind: zone.kind, zoneName: zone.name, areaM2 }] : [];
        }),
        outside: breach.outside as WorkingBody["outside"],
        bounds: boundsOf(row.shape) as Bounds,
        inputs: workingInputs(row, loaded.others.get(row.id) ?? [], zonesNear(row.id, loaded)),
      },
    ];
  });
}

function zonesNear(workingId: string, loaded: LoadedMatter): ZoneRow[] {
  const near = loaded.zonesNear.get(workingId) ?? [];
  return near.flatMap(({ zone_id }) => loaded.zones.get(zone_id) ?? []);
}

export function overlapBodies(found: BreachFindings, loaded: LoadedMatter): OverlapBody[] {
  return found.overlaps.flatMap(({ mineId, zoneId, overlap }) => {
    const mine = loaded.mines.get(mineId);
    const zone = loaded.zones.get(zoneId);
    if (!mine?.shape || !zone) return [];
    return [
      {
        mineId,
        mineName: mine.name,
        licenceNumber: mine.licence_number,
        regionCode: mine.region_code,
        regionName: mine.region_name,
        zoneId,
        zoneName: zone.name,
        zoneLevel: zone.level,
        kind: zone.kind,
        layerEdition: zone.edition,
        layerState: zone.state,
        relation: overlap.relation,
        overlapM2: overlap.overlapM2,
        share: overlap.share,
        perPartM2: overlap.perPartM2,
        overlap: overlap.overlap as OverlapBody["overlap"],
        bounds: boundsOf(mine.shape) as Bounds,
        inputs: overlapInputs(mine, zone),
      },
    ];
  });
}

/** Counts of a run. Slivers and touching edges are told but do not count as 压占. */
export function breachSummary(
  workings: readonly WorkingBody[],
  overlaps: readonly OverlapBody[],
  loaded: Pick<LoadedMatter, "notForDecision" | "missingBoundary">,
): Record<string, number> {
  const verdicts = (kind: WorkingBody["verdict"]) =>
    workings.filter(({ verdict }) => verdict === kind).length;
  const relations = (kind: OverlapBody["relation"]) =>
    overlaps.filter(({ relation }) => relation === kind).length;
  return {
    workings: workings.length,
    suspected: verdicts("suspected_outside"),
    withinTolerance: verdicts("within_tolerance"),
    inside: verdicts("inside"),
    noLicence: verdicts("no_licence"),
    belowBottom: workings.filter(({ belowBottomM }) => belowBottomM !== null).length,
    intrusions: workings.filter(({ intrusions }) => intrusions.length > 0).length,
    contained: relations("contained"),
    partial: relations("partial"),
    sliver: relations("sliver"),
    touching: relations("touching"),
    notForDecision: loaded.notForDecision,
    missingBoundary: loaded.missingBoundary,
  };
}
