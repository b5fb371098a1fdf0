import { describe, expect, test } from "vitest";
import { toGeographic } from "#gis/crs/gauss-kruger";
import { inListedOrder, listCorners } from "#gis/formats/corner-listing";

const zone = { zone: 38, zoneWidth: 3 as const };
const place = ([northM, eastM]: [number, number]) =>
  toGeographic({ northM: 4_252_000 + northM, eastM: 38_390_000 + eastM }, 38, 3);
const ring = (...corners: [number, number][]) => [...corners, ...corners.slice(0, 1)].map(place);
const partOf = (...rings: ReturnType<typeof ring>[]) => ({
  name: "一采区",
  topM: 500,
  bottomM: -20,
  areaM2: 1,
  shape: { type: "MultiPolygon" as const, coordinates: [rings] },
});
const corners = (part: ReturnType<typeof partOf>) =>
  listCorners([part], zone)[0]?.rings.map(({ role, corners: list }) => [
    role,
    ...list.map(({ name, northM, eastM }) => [
      name,
      Math.round(northM) - 4_252_000,
      Math.round(eastM) - 38_390_000,
    ]),
  ]);

describe("listCorners", () => {
  const square: [number, number][] = [
    [0, 0],
    [0, 300],
    [300, 300],
    [300, 0],
  ];
  const listed = ["outer", ["J1", 300, 0], ["J2", 300, 300], ["J3", 0, 300], ["J4", 0, 0]];

  test("starts at the north-west and goes clockwise, however the ring was walked and wherever it began", () => {
    for (let start = 0; start < 4; start += 1) {
      const turned = [...square.slice(start), ...square.slice(0, start)];
      expect(corners(partOf(ring(...turned)))).toEqual([listed]);
      expect(corners(partOf(ring(...turned.toReversed())))).toEqual([listed]);
    }
  });

  test("numbers run on through a hole, which is marked", () => {
    const hole: [number, number][] = [
      [100, 100],
      [200, 100],
      [200, 200],
    ];
    expect(corners(partOf(ring(...square), ring(...hole)))).toEqual([
      listed,
      ["hole", ["J5", 200, 100], ["J6", 200, 200], ["J7", 100, 100]],
    ]);
  });

  test("a shape in that order has its corners where the list has them, each ring closed", () => {
    const part = partOf(ring(...square.toReversed()), ring([100, 100], [200, 100], [200, 200]));
    const { coordinates } = inListedOrder(part.shape, zone);
    const places = listCorners([part], zone)[0]?.rings.map((one) =>
      one.corners.map((corner) => corner.place),
    );
    expect(coordinates[0]?.map((one) => one.slice(0, -1))).toEqual(places);
    for (const one of coordinates[0] ?? []) expect(one.at(-1)).toEqual(one[0]);
  });

  test("numbers run on from one 采区 to the next, each with its own elevations", () => {
    const second = { ...partOf(ring([0, 900], [0, 1200], [300, 1200])), name: "二采区", topM: null };
    const [one, two] = listCorners([partOf(ring(...square)), second], zone);
    expect(one).toMatchObject({ name: "一采区", topM: 500, bottomM: -20 });
    expect(two).toMatchObject({ name: "二采区", topM: null });
    expect(two?.rings[0]?.corners.map(({ name }) => name)).toEqual(["J5", "J6", "J7"]);
  });

  test("of two corners equally far to the north-west the northern one is first", () => {
    expect(corners(partOf(ring([200, 0], [300, 100], [0, 100])))?.[0]?.[1]).toEqual(["J1", 300, 100]);
  });

  test("the easting carries the zone number", () => {
    expect(listCorners([partOf(ring(...square))], zone)[0]?.rings[0]?.corners[0]?.eastM).toBeCloseTo(
      38_390_000,
      3,
    );
  });
});
