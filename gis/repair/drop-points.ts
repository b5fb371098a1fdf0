import { distinctIndices } from "../check/distinct-points.ts";
import { noGround } from "../check/no-ground.ts";
import { ringContacts } from "../check/ring-contacts.ts";
import { pointLabel, type TracedPart, type TracedPoint, type TracedRing } from "../check/traced-item.ts";
import { samePoint } from "../check/turn.ts";
import type { CandidateRepair, RepairSource } from "./candidate-repair.ts";
import { replaceRing, ringWords } from "./traced-parts.ts";

/** E04: points that repeat the one before them go, in every ring at once; the area stays. */
export function dropRepeats({ parts }: RepairSource): CandidateRepair[] {
  const dropped = parts.flatMap(({ rings }) => rings.flatMap((ring) => repeatsOf(ring)));
  if (dropped.length === 0) return [];
  const changed = parts.map((part) => ({ ...part, rings: part.rings.map(withoutRepeats) }));
  const title = `删去${dropped.length}个重复点`;
  return [{ code: "E04", key: "repeats", title, parts: changed, points: dropped }];
}

/** E03: tips of spikes go, until the ring nowhere runs straight back. */
export function dropSpikes({ parts }: RepairSource): CandidateRepair[] {
  return eachRing(parts, (part, ring) => {
    const { kept, dropped } = withoutSpikes(withoutRepeats(ring));
    if (dropped.length === 0) return [];
    const names = dropped.map((point) => point.name ?? pointLabel(ring, ring.points.indexOf(point)));
    return [
      {
        code: "E03",
        key: `spike.${part.number}.${ring.number}`,
        title: `${ringWords(parts, part, ring)}：删去尖刺的顶点${names.join("、")}`,
        parts: replaceRing(parts, ring, kept),
        points: dropped,
      },
    ];
  });
}

/** E01: a ring that encloses nothing goes, where another one remains. */
export function dropEmptyRings({ parts }: RepairSource): CandidateRepair[] {
  return eachRing(parts, (part, ring) => {
    const changed = replaceRing(parts, ring, null);
    if (noGround(ring) === null || changed.length === 0) return [];
    const title = `${ringWords(parts, part, ring)}：删去这一圈（不能围成面，没有面积）`;
    const key = `ring.${part.number}.${ring.number}`;
    return [{ code: "E01", key, title, parts: changed, points: ring.points }];
  });
}

/** The repairs of every ring, one after the other. */
export function eachRing(
  parts: readonly TracedPart[],
  repair: (part: TracedPart, ring: TracedRing) => CandidateRepair[],
): CandidateRepair[] {
  return parts.flatMap((part) => part.rings.flatMap((ring) => repair(part, ring)));
}

/** The ring with no point twice in a row. */
export function withoutRepeats(ring: TracedRing): TracedRing {
  const kept = new Set(distinctIndices(ring));
  return { ...ring, points: ring.points.filter((_, index) => kept.has(index)) };
}

function repeatsOf(ring: TracedRing): TracedPoint[] {
  const kept = new Set(distinctIndices(ring));
  return ring.points.filter((_, index) => !kept.has(index));
}

function withoutSpikes(ring: TracedRing): { kept: TracedRing; dropped: TracedPoint[] } {
  const dropped: TracedPoint[] = [];
  let kept = ring;
  while (kept.points.length > 2) {
    const [spike] = spikesOf(kept);
    if (spike === undefined) break;
    dropped.push(spike);
    kept = withoutRepeats({ ...kept, points: kept.points.filter((point) => point !== spike) });
  }
  return { kept, dropped };
}

function spikesOf(ring: TracedRing): TracedPoint[] {
  const contacts = ringContacts(ring.points.map(({ at }) => at));
  return contacts
    .filter(({ kind }) => kind === "spike")
    .flatMap(({ at, edge, otherEdge }) => {
      const corner = ring.points[otherEdge === edge + 1 ? otherEdge : 0];
      return corner !== undefined && samePoint(corner.at, at) ? [corner] : [];
    });
}
