import { expect, it } from "vitest";
import { bandsAround, bandsBetween, compared } from "#gis/topology/bands";
import { audited, block } from "#test/support/audited";

const part = (x: number, topM: number | null, bottomM: number | null) => ({
  name: null,
  shape: block(x, 0, 100, 100),
  topM,
  bottomM,
});
const mine = (id: string, ...parts: ReturnType<typeof part>[]) =>
  audited(id, block(0, 0, 100, 100), { parts });

it("bands that share elevations meet, bands that only end where the other begins do not", () => {
  const relation = (a: [number, number], b: [number, number]) =>
    compared({ topM: a[0], bottomM: a[1] }, { topM: b[0], bottomM: b[1] }).relation;
  expect(relation([500, 400], [450, 300])).toBe("meet");
  expect(relation([500, 400], [400, 300])).toBe("apart");
  expect(relation([500, 400], [900, 100])).toBe("meet");
});

it("a band with an end that the licence does not state cannot be compared", () => {
  expect(compared({ topM: 500, bottomM: null }, { topM: 450, bottomM: 300 }).relation).toBe("unknown");
  expect(bandsBetween(mine("a"), mine("b", part(0, 5, 1))).relation).toBe("unknown");
});

it("of several parts those count that lie on each other, the largest common ground named", () => {
  const several = mine("a", part(0, 500, 400), part(300, 900, 800));
  const other = mine("b", part(30, 400, 300), part(390, 850, 700));
  const bands = bandsBetween(several, other);
  expect(bands).toMatchObject({ a: { topM: 500 }, b: { topM: 400 }, relation: "meet" });
});

it("a mine as a whole reaches from its highest top to its lowest bottom", () => {
  const bands = bandsAround(mine("a", part(0, 500, 400), part(300, 900, 800)), mine("b", part(0, 300, 200)));
  expect(bands).toEqual({
    a: { topM: 900, bottomM: 400 },
    b: { topM: 300, bottomM: 200 },
    relation: "apart",
  });
});
