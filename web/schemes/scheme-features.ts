import type { Feature, FeatureCollection } from "geojson";
import { groupColour } from "../ui/group-colours.ts";
import type { GroupView, SchemeView } from "./scheme-view.ts";

/** Groups as numbered members joined by thin links, must-merge mines that are still alone, mines ticked; for the map only. */
export function schemeFeatures(view: SchemeView, chosen: ReadonlySet<string>): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: [
      ...linkFeatures(view),
      ...view.groups.flatMap(memberFeatures),
      ...view.alone.filter(({ mustMerge }) => mustMerge).map((mine) => placeOf(mine, "waiting")),
      ...view.mines.filter(({ id }) => chosen.has(id)).map((mine) => placeOf(mine, "chosen")),
    ],
  };
}

function linkFeatures({ links, groupOf, byMine }: SchemeView): Feature[] {
  return links.flatMap(({ a, b, toVerify }): Feature[] => {
    const [group, from, to] = [groupOf.get(a), byMine.get(a), byMine.get(b)];
    if (!group || !from || !to || groupOf.get(b) !== group) return [];
    return [
      {
        type: "Feature",
        properties: {
          id: `${a} ${b}`,
          kind: toVerify ? "link_to_verify" : "link",
          colour: groupColour(group.index),
        },
        geometry: { type: "LineString", coordinates: [[...from.center], [...to.center]] },
      },
    ];
  });
}

function memberFeatures({ index, members }: GroupView): Feature[] {
  return members.map(({ id, center }) => ({
    type: "Feature",
    properties: { id, kind: "member", colour: groupColour(index), label: String(index + 1) },
    geometry: { type: "Point", coordinates: [...center] },
  }));
}

function placeOf({ id, center }: SchemeView["alone"][number], kind: string): Feature {
  return { type: "Feature", properties: { id, kind }, geometry: { type: "Point", coordinates: [...center] } };
}
