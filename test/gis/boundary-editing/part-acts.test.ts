import { describe, expect, test } from "vitest";
import { joinParts, splitPart } from "#gis/boundary-editing/part-acts";
import { partAreaM2 } from "#gis/boundary-editing/ring-acts";
import {
  boundary,
  cornerOf,
  done,
  type Metres,
  part,
  rectangle,
  refusal,
  ring,
} from "#test/support/drawn-boundary";

// a U: the line between its two tops runs outside
const u: Metres[] = [
  [300, 0],
  [300, 100],
  [100, 100],
  [100, 200],
  [300, 200],
  [300, 300],
  [0, 300],
  [0, 0],
];
const area = (drawn: ReturnType<typeof boundary>) =>
  drawn.parts.reduce((sum, one) => sum + partAreaM2(one), 0);
const split = (drawn: ReturnType<typeof boundary>, a: string, b: string) =>
  splitPart(drawn, cornerOf(drawn, a).ref, cornerOf(drawn, b).ref);

describe("splitPart", () => {
  test("both have the elevations and together the ground, and joined they are one again", () => {
    const drawn = boundary(part(ring(...u)));
    const halves = done(split(drawn, "J3", "J8"));
    expect(halves.parts).toHaveLength(2);
    expect(halves.parts.map(({ topM }) => topM)).toEqual(["500", "500"]);
    expect(area(halves)).toBeCloseTo(area(drawn), 2);
    const joined = done(joinParts(halves, 0, 1));
    expect(joined.parts).toHaveLength(1);
    expect(area(joined)).toBeCloseTo(area(drawn), 2);
    expect(joined.parts[0]).toMatchObject({ topM: "500", bottomM: "300" });
  });

  test("a line outside the ground, along an edge or through a hole cuts nothing", () => {
    const drawn = boundary(part(ring(...u)));
    expect(refusal(split(drawn, "J1", "J6"))).toMatch(/不在采区之内/);
    expect(refusal(split(drawn, "J1", "J2"))).toMatch(/相邻/);
    const holed = boundary(part(ring(...rectangle(0, 0, 300, 300)), ring(...rectangle(100, 100, 100, 100))));
    expect(refusal(split(holed, "J1", "J3"))).toMatch(/穿过空洞/);
  });

  test("a hole goes to the half it lies in", () => {
    const holed = boundary(part(ring(...rectangle(0, 0, 300, 300)), ring(...rectangle(200, 100, 20, 20))));
    const halves = done(split(holed, "J2", "J4"));
    expect(halves.parts.map(({ rings }) => rings.length).toSorted()).toEqual([1, 2]);
    expect(area(halves)).toBeCloseTo(area(holed), 2);
  });

  test("corners of two parts, or of a hole, are not taken", () => {
    const two = boundary(
      part(ring(...rectangle(0, 0, 300, 300))),
      part(ring(...rectangle(0, 900, 300, 300))),
    );
    expect(refusal(split(two, "J1", "J7"))).toMatch(/同一采区外圈/);
  });
});

describe("joinParts", () => {
  const beside = (eastM: number, elevations = {}) =>
    boundary(part(ring(...rectangle(0, 0, 300, 300))), {
      ...part(ring(...rectangle(0, eastM, 300, 300))),
      ...elevations,
    });

  test("parts that lie apart, or touch at one corner only, are told what is missing", () => {
    expect(refusal(joinParts(beside(301), 0, 1))).toMatch(/没有公共边.*夹缝/);
    const corner = boundary(
      part(ring(...rectangle(0, 0, 300, 300))),
      part(ring(...rectangle(300, 300, 300, 300))),
    );
    expect(refusal(joinParts(corner, 0, 1))).toMatch(/没有公共边/);
  });

  test("where elevations differ none is chosen, and it is said", () => {
    const joined = joinParts(beside(300, { topM: "480" }), 1, 0);
    expect(done(joined).parts).toMatchObject([{ topM: null, bottomM: null }]);
    expect(joined.note).toMatch(/请重新填写/);
  });
});
