import { type RingContact, ringContacts } from "../check/ring-contacts.ts";
import { pointLabel, type TracedPart, type TracedRing } from "../check/traced-item.ts";
import { tracedShape } from "../check/traced-shape.ts";
import { overlayShapes } from "../overlay/overlay-shapes.ts";
import { withGround } from "../overlay/with-ground.ts";
import type { CandidateRepair, RepairSource } from "./candidate-repair.ts";
import { eachRing, withoutRepeats } from "./drop-points.ts";
import { partsOfShape, replacePart, replaceRing, ringWords } from "./traced-parts.ts";

/**
 * E03, two readings: points were listed in the wrong order (the walk between two crossing edges is turned round), or the
 * shape is meant as drawn, and each piece that it encloses once becomes a part.
 */
export function uncrossRings({ parts }: RepairSource): CandidateRepair[] {
  return [...eachRing(parts, (part, ring) => reordered(parts, part, ring)), ...parts.flatMap(split)];

  function split(part: TracedPart): CandidateRepair[] {
    const touched = part.rings.filter((ring) => contactsOf(withoutRepeats(ring)).length > 0);
    const [first] = touched;
    const drawn = tracedShape(part);
    if (first === undefined || drawn === null) return [];
    const pieces = partsOfShape(withGround(overlayShapes([drawn], ([covered]) => covered === true)), part);
    const where =
      touched.length === 1 ? ringWords(parts, part, first) : (part.name ?? `第${part.number}部分`);
    const title = `${where}：在相交、相接处断开，成为${pieces.length}块`;
    const points = touched.flatMap((ring) => contactPoints(ring));
    return [
      { code: "E03", key: `split.${part.number}`, title, parts: replacePart(parts, part, pieces), points },
    ];
  }
}

function reordered(parts: readonly TracedPart[], part: TracedPart, ring: TracedRing): CandidateRepair[] {
  const clean = withoutRepeats(ring);
  const [crossing] = contactsOf(clean).filter(({ kind }) => kind === "cross");
  if (crossing === undefined) return [];
  const { points } = clean;
  const turned = points.slice(crossing.edge + 1, crossing.otherEdge + 1);
  const [before, after] = [points.slice(0, crossing.edge + 1), points.slice(crossing.otherEdge + 1)];
  const walk = { ...clean, points: [...before, ...turned.toReversed(), ...after] };
  if (contactsOf(walk).length > 0) return [];
  const [from, to] = [pointLabel(clean, crossing.edge + 1), pointLabel(clean, crossing.otherEdge)];
  return [
    {
      code: "E03",
      key: `order.${part.number}.${ring.number}`,
      title: `${ringWords(parts, part, ring)}：把${from}到${to}的次序颠倒过来`,
      parts: replaceRing(parts, ring, walk),
      points: turned,
    },
  ];
}

function contactsOf({ points }: TracedRing): RingContact[] {
  const corners = points.map(({ at }) => at);
  return new Set(corners.map(String)).size < 3 ? [] : ringContacts(corners);
}

function contactPoints(ring: TracedRing) {
  return contactsOf(withoutRepeats(ring)).map(({ at }) => ({ at, name: null, line: null }));
}
