import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { destination } from "#gis/measure/geodesic";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { auditRange, auditScene, auditTopology } from "#gis/topology/audit";
import type { AuditedMine, TopologyFinding } from "#gis/topology/finding";
import { audited, block, corners, ground, options } from "#test/support/audited";

const base = audited("a", block(0, 0, 300, 200));
const found = (mines: AuditedMine[], change = {}): TopologyFinding[] => auditTopology(mines, options(change));
const one = (mines: AuditedMine[], change = {}): TopologyFinding => {
  const findings = found(mines, change);
  expect(findings).toHaveLength(1);
  return findings[0] as TopologyFinding;
};

describe("ground held by two mines", () => {
  it("is an overlap with its official area, width and front", () => {
    const finding = one([base, audited("b", block(260, 50, 300, 100))]);
    expect(finding).toMatchObject({
      kind: "overlap",
      ground: "common",
      a: "a",
      b: "b",
      tie: "none",
      inner: null,
    });
    expect(finding.areaM2).toBeCloseTo(4000, 3);
    expect(finding.widthM).toBeCloseTo(40, 3);
    expect(finding.frontM).toBeCloseTo(140, 2);
    expect(finding.shareA).toBeCloseTo(4000 / 60_000, 8);
    expect(finding.shareB).toBeCloseTo(4000 / 30_000, 8);
  });

  it("is told with a place inside it and the box to zoom to", () => {
    const { at, bounds, shape } = one([base, audited("b", block(260, 50, 300, 100))]);
    expect(at[0]).toBeGreaterThan(bounds[0]);
    expect(at[0]).toBeLessThan(bounds[2]);
    expect(at[1]).toBeGreaterThan(bounds[1]);
    expect(at[1]).toBeLessThan(bounds[3]);
    expect(shape.coordinates).toHaveLength(1);
  });

  it.each([0, 1, 2, 3])(
    "is as wide as the meridian across it is long, its ring started at corner %d",
    (start) => {
      const [west, south, east] = [112.3, 38.4, 112.305];
      const [, north = 0] = destination([west, south], 0, 300);
      const around = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ];
      const ring = [0, 1, 2, 3, 4].map((step) => around[(start + step) % 4] ?? []);
      const shape = { type: "MultiPolygon" as const, coordinates: [[ring]] };
      expect(one([audited("a", shape), audited("b", shape)]).widthM).toBeCloseTo(300, 4);
    },
  );

  it("is 包含 when one lies wholly inside the other, and says which", () => {
    const finding = one([base, audited("b", block(50, 50, 80, 60))]);
    expect(finding).toMatchObject({ kind: "contained", inner: "b" });
    expect(finding.areaM2).toBeCloseTo(4800, 3);
    expect(finding.shareB).toBeCloseTo(1, 8);
  });

  it("is 包含 also when the inner one sticks out by no more than a sliver", () => {
    expect(one([base, audited("b", block(220, 50, 80.01, 60))])).toMatchObject({
      kind: "contained",
      inner: "b",
    });
  });

  it("is 重复 when both are the same to within slivers", () => {
    const twin = audited("b", block(0.005, -0.005, 300, 200));
    expect(one([base, twin])).toMatchObject({ kind: "duplicate", inner: null });
    expect(one([base, audited("b", base.shape)]).areaM2).toBeCloseTo(60_000, 2);
  });

  it("is a sliver below 1 m² or 2 cm times its outline (domain 2f)", () => {
    expect(one([base, audited("b", block(299.99, 0, 300, 150))]).kind).toBe("sliver");
    expect(one([base, audited("b", block(299.95, 0, 300, 150))]).kind).toBe("overlap");
    expect(one([base, audited("b", block(299.5, 199.5, 300, 150))]).kind).toBe("sliver");
  });

  it("is an overlap where it is wide at one place, however long the hairline beside it", () => {
    const long = audited("a", block(0, 0, 300, 2000));
    const bulging = ground([
      [299.999, 0],
      [299.999, 1000],
      [293, 1000],
      [293, 1007],
      [299.999, 1007],
      [299.999, 2000],
      [600, 2000],
      [600, 0],
    ]);
    const finding = one([long, audited("b", bulging)]);
    expect(finding.areaM2).toBeLessThan(0.02 * 2 * finding.frontM);
    expect(finding).toMatchObject({ kind: "overlap", widthM: expect.closeTo(7, 2) });
    expect(one([long, audited("b", block(299.999, 0, 300, 2000))]).kind).toBe("sliver");
  });

  it("is told for holes only outside them", () => {
    const holed = audited("b", ground(corners(-100, -100, 500, 400), corners(-10, -10, 320, 220)));
    expect(found([base, holed], { gapM: 0 })).toEqual([]);
    const tight = audited("b", ground(corners(-100, -100, 500, 400), corners(10, 10, 280, 180)));
    expect(one([base, tight]).areaM2).toBeCloseTo(60_000 - 280 * 180, 3);
  });
});

describe("touching", () => {
  it.each([
    ["along an edge", block(300, 0, 100, 200)],
    ["along part of an edge", block(300, 50, 100, 500)],
    ["at a corner", block(300, 200, 100, 100)],
    ["less than a millimetre apart", block(300.0005, 0, 100, 200)],
  ])("%s is no finding", (_, shape) => {
    expect(found([base, audited("b", shape)])).toEqual([]);
  });
});

describe("ground between two mines", () => {
  it("is a gap up to the given width", () => {
    const finding = one([base, audited("b", block(303, 0, 100, 200))]);
    expect(finding).toMatchObject({ kind: "gap", ground: "between", inner: null, shareA: 0 });
    expect(finding.areaM2).toBeCloseTo(600, 3);
    expect([finding.widthM, finding.leastWidthM]).toEqual([expect.closeTo(3, 3), expect.closeTo(3, 3)]);
    expect(finding.frontM).toBeCloseTo(200, 2);
    expect(found([base, audited("b", block(303, 0, 100, 200))], { gapM: 2.99 })).toEqual([]);
  });

  it("is a sliver when it is no wider than slivers are", () => {
    const finding = one([base, audited("b", block(300.01, 0, 100, 200))]);
    expect(finding).toMatchObject({ kind: "sliver", ground: "between" });
  });

  it("is found beside common ground where two boundaries weave", () => {
    const weaving = ground([
      [300, 0],
      [297, 50],
      [303, 150],
      [300, 200],
      [500, 200],
      [500, 0],
    ]);
    const findings = found([base, audited("b", weaving)]);
    expect(findings.map(({ kind }) => kind)).toEqual(["overlap", "gap"]);
    const [over, between] = findings;
    expect((between?.areaM2 ?? 0) - (over?.areaM2 ?? 0)).toBeCloseTo(0, 0);
  });
});

describe("ties", () => {
  const beside = block(260, 50, 300, 100);
  it("calls ground of one holder or one licence 同证重叠", () => {
    const ofHolder = audited("b", beside, { holder: " a公司 " });
    expect(one([base, ofHolder])).toMatchObject({ kind: "same_licence", tie: "holder" });
    const ofLicence = audited("b", beside, { licenceNumber: "Ca" });
    expect(one([base, ofLicence])).toMatchObject({ kind: "same_licence", tie: "licence" });
  });

  it("calls one ground under two licences of one holder 重复", () => {
    expect(one([base, audited("b", base.shape, { holder: "a公司" })]).kind).toBe("duplicate");
  });

  it("takes no two unknown holders for one", () => {
    const [a, b] = [base, audited("b", beside)].map((mine) => ({ ...mine, holder: null, licenceNumber: "" }));
    expect(a && b && one([a, b]).kind).toBe("overlap");
  });

  it("finds parts of one licence on each other", () => {
    const parts = [block(0, 0, 100, 100), block(90, 0, 100, 100), block(500, 0, 50, 50)].map(
      (shape, index) => ({
        name: `采区${index}`,
        shape,
        topM: 500 - 100 * index,
        bottomM: 400 - 100 * index,
      }),
    );
    const finding = one([audited("a", block(0, 0, 190, 100), { parts })]);
    expect(finding).toMatchObject({ kind: "same_licence", tie: "parts", a: "a", b: "a", partA: 1, partB: 2 });
    expect(finding.areaM2).toBeCloseTo(1000, 3);
    expect(finding.bands.relation).toBe("apart");
  });
});

it("counts ground on another level and says that the bands lie apart (domain 2e)", () => {
  const band = (topM: number, bottomM: number, shape = base.shape) => [{ name: null, topM, bottomM, shape }];
  const beside = block(260, 50, 300, 100);
  const above = { ...base, parts: band(500, 400) };
  const below = audited("b", beside, { parts: band(400, 300, beside) });
  expect(one([above, below])).toMatchObject({
    kind: "overlap",
    bands: { a: { topM: 500, bottomM: 400 }, b: { topM: 400, bottomM: 300 }, relation: "apart" },
  });
});

it("leaves out what the limits on area and width leave out, the limits themselves kept", () => {
  const mines = [base, audited("b", block(303, 0, 100, 200)), audited("c", block(-60, 50, 100, 100))];
  const kinds = (change: object) => found(mines, change).map(({ kind }) => kind);
  expect(kinds({})).toEqual(["gap", "overlap"]);
  expect(kinds({ minAreaM2: 700 })).toEqual(["overlap"]);
  expect(kinds({ maxAreaM2: 700 })).toEqual(["gap"]);
  expect(kinds({ minWidthM: 10 })).toEqual(["overlap"]);
  expect(kinds({ maxWidthM: 10 })).toEqual(["gap"]);
});

const site = fc.record({
  x: fc.integer({ min: 0, max: 12 }),
  y: fc.integer({ min: 0, max: 12 }),
  width: fc.integer({ min: 1, max: 4 }),
  height: fc.integer({ min: 1, max: 4 }),
});
const manySites = fc
  .array(site, { maxLength: 12 })
  .map((sites) =>
    sites.map(({ x, y, width, height }, index) =>
      audited(`m${index}`, block(50 * x, 51 * y, 50 * width - 1, 51 * height)),
    ),
  );

describe("of any register", () => {
  it("does not depend on the order of the mines", () => {
    fc.assert(
      fc.property(manySites, (mines) => {
        expect(found(mines.toReversed())).toEqual(found(mines));
      }),
      { seed: 7, numRuns: 25 },
    );
  });

  it("finds in ranges what it finds at once", () => {
    fc.assert(
      fc.property(manySites, fc.nat(12), (mines, cut) => {
        const scene = auditScene(mines, options());
        const at = Math.min(cut, mines.length);
        const parts = [...auditRange(scene, 0, at), ...auditRange(scene, at, mines.length)];
        expect(parts).toEqual(found(mines));
      }),
      { seed: 8, numRuns: 25 },
    );
  });

  it("finds every pair with common ground, and none without", () => {
    fc.assert(
      fc.property(manySites, (mines) => {
        const pairs = mines.flatMap((a, index) =>
          mines.slice(index + 1).flatMap((b) => {
            const areaM2 = overlapAreaM2(a.shape, b.shape);
            const [first, second] = [a.id, b.id].toSorted();
            return areaM2 > 0.01 ? [[first, second, areaM2]] : [];
          }),
        );
        const common = found(mines).filter(({ ground: which }) => which === "common");
        const sorted = (list: unknown[][]) => list.map(([a, b]) => `${a} ${b}`).toSorted();
        expect(sorted(common.map(({ a, b }) => [a, b]))).toEqual(sorted(pairs));
      }),
      { seed: 9, numRuns: 25 },
    );
  });
});

it("tells its progress up to the end", () => {
  const shares: number[] = [];
  auditTopology([base, audited("b", block(303, 0, 100, 200))], options(), (share) => shares.push(share));
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
});

it("lays huge boundaries beside each other", () => {
  const round = (x: number): [number, number][] =>
    Array.from({ length: 4000 }, (_, index) => {
      const angle = (index * Math.PI) / 2000;
      const radiusM = 900 + 30 * Math.sin(40 * angle);
      return [x + radiusM * Math.cos(angle), radiusM * Math.sin(angle)];
    });
  const finding = found([audited("a", ground(round(0))), audited("b", ground(round(1500)))]).find(
    ({ ground: which }) => which === "common",
  );
  expect(finding?.kind).toBe("overlap");
  expect(finding?.widthM).toBeGreaterThan(250);
});

it("does not overlook a gap at the limit whose long edges bend apart where distances are measured", () => {
  const slanting = ground([
    [1437, 7.4],
    [3502, -0.5],
    [3502, 100],
    [1437, 100],
  ]);
  // geodesics between the same corners lie 5.05 m apart
  const gaps = found([audited("A", block(0, -100, 2065, 100)), audited("B", slanting)], { gapM: 5 });
  expect(gaps.map(({ kind }) => kind)).toEqual(["gap"]);
});
