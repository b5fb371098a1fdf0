import { overlapAreaM2 } from "../measure/overlap.ts";
import type { AuditedMine, AuditedPart, BandRelation, ElevationBand, TopologyFinding } from "./finding.ts";

type Bands = TopologyFinding["bands"];
const noBand: ElevationBand = { topM: null, bottomM: null };

/**
 * Elevation bands of the parts that hold the common ground of two mines, those with the most of it. Only told: rights
 * must not overlap 垂直投影 whatever their bands (domain 2e).
 */
export function bandsBetween(a: AuditedMine, b: AuditedMine): Bands {
  if (a.parts.length <= 1 && b.parts.length <= 1) return compared(a.parts[0] ?? noBand, b.parts[0] ?? noBand);
  const pairs = a.parts.flatMap((partA) =>
    b.parts.flatMap((partB) => {
      const areaM2 = overlapAreaM2(partA.shape, partB.shape);
      return areaM2 > 0 ? { areaM2, bands: compared(partA, partB) } : [];
    }),
  );
  const [first, ...others] = pairs;
  if (!first) return compared(noBand, noBand);
  const most = others.reduce((best, pair) => (pair.areaM2 > best.areaM2 ? pair : best), first);
  return { ...most.bands, relation: strongest(pairs.map(({ bands }) => bands.relation)) };
}

/** Bands of two mines as wholes, for ground that neither holds. */
export function bandsAround(a: AuditedMine, b: AuditedMine): Bands {
  return compared(wholeBand(a.parts), wholeBand(b.parts));
}

/** Two bands: they meet when they have elevations in common, not when one starts where the other ends. */
export function compared(a: ElevationBand, b: ElevationBand): Bands {
  const bands = { a: bandOf(a), b: bandOf(b) };
  const limits = [a.topM, a.bottomM, b.topM, b.bottomM];
  if (limits.includes(null)) return { ...bands, relation: "unknown" };
  const meet = (a.topM ?? 0) > (b.bottomM ?? 0) && (b.topM ?? 0) > (a.bottomM ?? 0);
  return { ...bands, relation: meet ? "meet" : "apart" };
}

function bandOf({ topM, bottomM }: ElevationBand): ElevationBand {
  return { topM, bottomM };
}

function wholeBand(parts: readonly AuditedPart[]): ElevationBand {
  const tops = parts.map(({ topM }) => topM);
  const bottoms = parts.map(({ bottomM }) => bottomM);
  if (parts.length === 0 || tops.includes(null) || bottoms.includes(null)) return noBand;
  return {
    topM: Math.max(...tops.map((top) => top ?? 0)),
    bottomM: Math.min(...bottoms.map((bottom) => bottom ?? 0)),
  };
}

function strongest(relations: readonly BandRelation[]): BandRelation {
  if (relations.includes("meet")) return "meet";
  return relations.includes("unknown") ? "unknown" : "apart";
}
