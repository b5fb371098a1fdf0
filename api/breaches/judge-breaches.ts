import type { MultiPolygon } from "geojson";
import type {
  BreachParameters,
  LicenceFacts,
  WorkingBreach,
  WorkingFacts,
  ZoneOverlap,
} from "#gis/breaches/finding";
import { workingBreach } from "#gis/breaches/outside-boundary";
import { zoneOverlap } from "#gis/breaches/zone-overlap";

/** A zone near some ground, by the keys of its pieces there. */
export interface NearZone {
  zoneId: string;
  pieces: string[];
}

/** Everything a breach analysis looks at, read beforehand. Pieces are shared by all who touch them. */
export interface BreachMatter {
  parameters: BreachParameters;
  workings: {
    working: WorkingFacts;
    licence: LicenceFacts | null;
    others: LicenceFacts[];
    zones: NearZone[];
  }[];
  mines: { mineId: string; shape: MultiPolygon; zones: NearZone[] }[];
  pieces: Record<string, MultiPolygon>;
}

export interface BreachFindings {
  workings: { breach: WorkingBreach; zoneOverlaps: { zoneId: string; areaM2: number }[] }[];
  /** mine against zone, those that do not meet left out */
  overlaps: { mineId: string; zoneId: string; overlap: ZoneOverlap }[];
}

/** Lays every working against its licence and every mine against the zones near it. */
export function judgeBreaches(matter: BreachMatter, onProgress?: (share: number) => void): BreachFindings {
  const steps = matter.workings.length + matter.mines.length;
  let done = 0;
  const step = () => {
    done += 1;
    onProgress?.(done / steps);
  };
  const workings = matter.workings.map((one) => {
    const breach = workingBreach(one.working, one.licence, one.others, matter.parameters);
    step();
    return { breach, zoneOverlaps: zonesUnder(breach, one.zones, matter) };
  });
  const overlaps = matter.mines.flatMap(({ mineId, shape, zones }) => {
    step();
    return zones.map(({ zoneId, pieces }) => {
      const overlap = zoneOverlap(shape, piecesOf(pieces, matter), matter.parameters);
      return { mineId, zoneId, overlap };
    });
  });
  return { workings, overlaps: overlaps.filter(({ overlap }) => overlap.relation !== "disjoint") };
}

/** Ground outside the licence that also lies in a control zone weighs heavier; slivers do not. */
function zonesUnder({ verdict, outside }: WorkingBreach, zones: readonly NearZone[], matter: BreachMatter) {
  if (outside === null || verdict === "inside" || verdict === "within_tolerance") return [];
  return zones.flatMap(({ zoneId, pieces }) => {
    const { relation, overlapM2 } = zoneOverlap(outside, piecesOf(pieces, matter), matter.parameters);
    return relation === "contained" || relation === "partial" ? [{ zoneId, areaM2: overlapM2 }] : [];
  });
}

function piecesOf(keys: readonly string[], { pieces }: BreachMatter): MultiPolygon[] {
  return keys.flatMap((key) => pieces[key] ?? []);
}
