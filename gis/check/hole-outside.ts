import type { Issue, IssuePlace } from "../issue.ts";
import { officialAreaM2 } from "../measure/area.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";
import { edgeSlackM2 } from "./edge-slack.ts";
import { errorAt, pointPlace, type TracedPart, type TracedRing } from "./traced-item.ts";
import { ringShape, tracedShape } from "./traced-shape.ts";

/** E08: a ring to be taken out lies, wholly or partly (m² by the official method), outside the ring it is taken from. */
export function holesOutside(part: TracedPart, place: IssuePlace): Issue[] {
  const outers = part.rings.filter((ring) => ring.role === "outer");
  const around = tracedShape({ ...part, rings: outers });
  return part.rings
    .filter((ring) => ring.role === "hole")
    .flatMap((hole) => {
      const holeShape = ringShape(hole);
      if (holeShape === null) return [];
      const holeM2 = officialAreaM2(holeShape);
      const outsideM2 = around === null ? holeM2 : holeM2 - overlapAreaM2(holeShape, around);
      if (outsideM2 <= edgeSlackM2(hole) + slackOf(outers)) return [];
      return [errorAt("E08", holePlace(place, hole), { outsideM2, holeM2 })];
    });
}

function slackOf(rings: readonly TracedRing[]): number {
  return rings.reduce((sum, ring) => sum + edgeSlackM2(ring), 0);
}

function holePlace(place: IssuePlace, hole: TracedRing): IssuePlace {
  const { point, pointName, ...where } = pointPlace(place, hole, 0);
  return where;
}
