import type { MultiPolygon } from "geojson";
import type {
  BreachParameters,
  LicenceFacts,
  WorkingBreach,
  WorkingFacts,
  ZoneOverlap,
} from "#gis/breaches/finding";
import { workingBreach } from "#gis/breaches/outside-boundary";
import { zoneOverlaps } from "#gis/breaches/zone-overlap";
import type { ZoneIndex } from "#gis/overlap/zone-index";
import { type ZoneReader, zoneReader } from "#gis/overlap/zone-reader";

/** Everything a breach analysis looks at but the zones, read beforehand. */
export interface BreachMatter {
  parameters: BreachParameters;
  workings: { working: WorkingFacts; licence: LicenceFacts | null; others: LicenceFacts[] }[];
  mines: { mineId: string; shape: MultiPolygon }[];
}

/** Zones of control, whole, for all threads to read; `ids` by their place in the index. */
export interface ResidentZones {
  ids: readonly string[];
  index: ZoneIndex;
}

export interface BreachFindings {
  workings: { breach: WorkingBreach; zoneOverlaps: { zoneId: string; areaM2: number }[] }[];
  /** mine against zone, those that do not meet left out */
  overlaps: { mineId: string; zoneId: string; overlap: ZoneOverlap }[];
}

/** Lays every working against its licence and every mine over the zones. */
export function judgeBreaches(
  matter: BreachMatter,
  zones: ResidentZones,
  onProgress?: (share: number) => void,
): BreachFindings {
  const { parameters } = matter;
  const reader = zoneReader(zones.index);
  const steps = matter.workings.length + matter.mines.length;
  let done = 0;
  const step = () => {
    done += 1;
    onProgress?.(done / steps);
  };
  const workings = matter.workings.map(({ working, licence, others }) => {
    const breach = workingBreach(working, licence, others, parameters);
    step();
    return { breach, zoneOverlaps: zonesUnder(breach, reader, zones.ids, parameters) };
  });
  const overlaps = matter.mines.flatMap(({ mineId, shape }) => {
    step();
    return zoneOverlaps(reader, shape, parameters).map(({ zone, overlap }) => ({
      mineId,
      zoneId: zones.ids[zone] ?? "",
      overlap,
    }));
  });
  return { workings, overlaps };
}

/** Ground outside the licence that also lies in a control zone weighs heavier; slivers do not. */
function zonesUnder(
  { verdict, outside }: WorkingBreach,
  reader: ZoneReader,
  ids: readonly string[],
  parameters: BreachParameters,
) {
  if (outside === null || verdict === "inside" || verdict === "within_tolerance") return [];
  return zoneOverlaps(reader, outside, parameters).flatMap(({ zone, overlap: { relation, overlapM2 } }) =>
    relation === "contained" || relation === "partial"
      ? [{ zoneId: ids[zone] ?? "", areaM2: overlapM2 }]
      : [],
  );
}
