import { expect, test } from "vitest";
import { edgeSlackM2 } from "#gis/check/edge-slack";
import { toGeographic } from "#gis/crs/gauss-kruger";
import { ringAreaM2 } from "#gis/measure/area";
import { aRing } from "#test/support/traced";

test("the sliver between an edge straight on the plane and the same edge with a corner in its middle stays below the slack", () => {
  const at = (northM: number, eastM: number) => {
    const [lon = 0, lat = 0] = toGeographic({ northM, eastM }, 41, 3);
    return [lon, lat] as const;
  };
  for (const lengthM of [100, 1000, 5000]) {
    const corners = [
      at(4_500_000, 41_470_000),
      at(4_500_000, 41_470_000 + lengthM / 2),
      at(4_500_000, 41_470_000 + lengthM),
    ];
    const sliverM2 = ringAreaM2(corners.map((corner) => [...corner]));
    const points = [corners[0], corners[2]].flatMap((at) => (at ? [{ at, name: null, line: null }] : []));
    const slackM2 = edgeSlackM2({ ...aRing([]), points });
    expect(slackM2).toBeGreaterThan(sliverM2);
    expect(slackM2).toBeLessThan(4 * sliverM2 + 0.02);
  }
});
