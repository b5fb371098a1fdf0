import type { Feature, FeatureCollection } from "geojson";
import type { WorkingBreachFinding, ZoneOverlapFinding } from "#contract/breaches";
import type { BreachReply } from "./breach-view.ts";

/** Ground outside its licence, the deepest point of each, and the overlaps with zones; for the map only. */
export function breachFeatures(reply: BreachReply): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: [...reply.overlaps.flatMap(overlapFeature), ...reply.workings.flatMap(workingFeatures)],
  };
}

function overlapFeature({ id, overlap, relation }: ZoneOverlapFinding): Feature[] {
  if (!overlap) return [];
  return [{ type: "Feature", geometry: overlap, properties: { id, kind: "overlap", relation } }];
}

function workingFeatures(finding: WorkingBreachFinding): Feature[] {
  const { id, outside, deepestAt, verdict, penetrationM } = finding;
  const features: Feature[] = [];
  if (outside)
    features.push({ type: "Feature", geometry: outside, properties: { id, kind: "outside", verdict } });
  if (deepestAt && verdict === "suspected_outside") {
    features.push({
      type: "Feature",
      geometry: { type: "Point", coordinates: deepestAt },
      properties: { id, kind: "deepest", verdict, label: `越界 ${penetrationM.toFixed(2)} 米` },
    });
  }
  return features;
}
