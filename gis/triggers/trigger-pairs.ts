import type { MultiPolygon } from "geojson";
import { nearPairs } from "../measure/near-pairs.ts";
import type { TriggerPair } from "./trigger.ts";

/** Mined ground of a mine as it was surveyed; a mine may have several. */
export interface MinedGround {
  mineId: string;
  shape: MultiPolygon;
}

/**
 * Pairs measured boundary to boundary with the distance of their mined ground beside it (m, geodesic), and pairs whose mined
 * ground alone is within `reachM` of each other. `a` comes before `b` in the pairs handed in and in those given.
 */
export function triggerPairs(
  licensed: readonly { a: string; b: string; distanceM: number }[],
  mined: readonly MinedGround[],
  reachM: number,
): TriggerPair[] {
  const ground = groundByMine(mined);
  const ids = [...ground.keys()].sort();
  const shapes = ids.map((id): MultiPolygon => ({ type: "MultiPolygon", coordinates: ground.get(id) ?? [] }));
  const workingM = new Map(
    nearPairs(shapes, reachM).map(({ a, b, distanceM }) => [`${ids[a]} ${ids[b]}`, distanceM]),
  );
  const both = licensed.map(({ a, b, distanceM }): TriggerPair => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const found = workingM.get(key) ?? null;
    workingM.delete(key);
    return { a, b, distanceM, workingM: found };
  });
  const alone = [...workingM].map(([key, found]): TriggerPair => {
    const [a = "", b = ""] = key.split(" ");
    return { a, b, distanceM: null, workingM: found };
  });
  return [...both, ...alone];
}

function groundByMine(mined: readonly MinedGround[]): Map<string, MultiPolygon["coordinates"]> {
  const byMine = new Map<string, MultiPolygon["coordinates"]>();
  for (const { mineId, shape } of mined) {
    byMine.set(mineId, [...(byMine.get(mineId) ?? []), ...shape.coordinates]);
  }
  return byMine;
}
