import { createHash } from "node:crypto";
import type { MultiPolygon } from "geojson";
import { expect, it } from "vitest";
import { workingBreach } from "#gis/breaches/outside-boundary";
import type { MineFacts } from "#gis/consolidation/candidate";
import { findCandidates } from "#gis/consolidation/find-candidates";
import { engineVersion } from "#gis/engine-version";
import { officialAreaM2 } from "#gis/measure/area";
import { shapeDistance } from "#gis/measure/distance";
import { auditTopology } from "#gis/topology/audit";
import { type AuditedMine, defaultTopologyOptions, type TopologyFinding } from "#gis/topology/finding";
import { findTriggers } from "#gis/triggers/find-triggers";
import { triggerKeys } from "#gis/triggers/trigger";
import { block, ground as onPlane } from "#test/support/audited";
import { haichengEast, haichengWest } from "#test/support/haicheng";
import { aMine, metric, metricRing, multi, printedRule, rectangle } from "#test/support/mine-facts";
import { square } from "#test/support/squares";
import { aPair, aQuestion, aRule, aTriggerMine } from "#test/support/trigger-mines";
import { overlapWith } from "#test/support/zone-overlap";

/**
 * What each version of the engine finds on the cases below, as a digest. When this test fails, results have changed:
 * raise `engineVersion` and add a line. A line is never changed.
 */
const digests: Record<string, string> = {
  "1": "c163b1470b313c03",
  // another common point of shapes that meet
  "2": "b92c407883ae8122",
  // zones laid whole: pieces of more than 256 corners had been cut along lon/lat
  "3": "6e2d3dbe36afacc1",
  // the topology audit, which counts from here on: exact widths of shapes of up to 90 edges, lengths true in their middle
  "4": "7bd90badf8883f6a",
  // widths where sides are all but parallel, to the hair; long edges that bend are not overlooked
  "5": "c7aef5c4f9090620",
  // the first common point found of shapes that cross more than once, as nothing is measured after it
  "6": "29a82c895073d0a3",
  // ground with a place wider than a wedge of slivers is none, however long the hairline beside it
  "7": "7afdea2ef963fa3b",
  // the rules beside 三(一)5, which count from here on
  "8": "dbc72093b6bd6248",
};

const parameters = { toleranceFactor: 3, licenceSigmaM: 0.05, sliverMinM2: 1, sliverWidthM: 0.2 };
const pits = Array.from({ length: 12 }, (_, index) => rectangle(-30 + 41.3 * index, 17.9 * index, 260, 190));
const ground = multi(
  [metricRing(0, 0, 400, 400), metricRing(120, 120, 90, 70)],
  [metricRing(420, 30, 80, 300)],
);
/** Over a red line by a hairline of a millimetre along 2 km, and by 7 m × 7 m in one place. */
const bulging = onPlane([
  [0, -500],
  [2000, -500],
  [2000, 0.001],
  [1007, 0.001],
  [1007, 7],
  [1000, 7],
  [1000, 0.001],
  [0, 0.001],
]);

/** A red line of 600 corners, which earlier engines were given in pieces. */
const redLine = multi([
  Array.from({ length: 601 }, (_, corner) => {
    const angle = ((corner % 600) * Math.PI) / 300;
    const reachM = 260 + 40 * Math.sin(11 * angle);
    return metric(240 + reachM * Math.cos(angle), 150 + reachM * Math.sin(angle));
  }),
]);

function grid(): MineFacts[] {
  return Array.from({ length: 90 }, (_, index) => {
    const sideM = 200 + ((index * 37) % 260);
    const eastM = (index % 10) * 437.3 + ((index * 53) % 211);
    return aMine(`m${String(index).padStart(2, "0")}`, {
      shape: rectangle(eastM, Math.floor(index / 10) * 391.7, sideM, sideM),
      licensedAreaKm2: index % 7 === 0 ? null : (sideM ** 2 / 1e6).toFixed(4),
      reserveWt: index % 5 === 0 ? null : String(10 + (index % 40)),
      orebodyId: index % 9 === 0 ? null : `O${index % 3}`,
      inScope: index % 13 !== 0,
    });
  });
}

/** Pits across each other, grounds beside each other, a star of many corners. */
function audited(): AuditedMine[] {
  return [...pits, ...grid().map(({ shape }) => shape), ground, redLine].map((shape, index) => ({
    id: String(index).padStart(3, "0"),
    licenceNumber: null,
    holder: index % 8 === 0 ? "甲" : null,
    shape,
    parts: [],
  }));
}

/** Every rule with all that a document may ask beside it, on mines of which something is unknown each. */
function triggersOfGrid() {
  const mines = grid().map(({ id, orebodyId, inScope }, index) =>
    aTriggerMine(id, {
      ...{ orebodyId, inScope, capacity: index % 6 === 0 ? null : String(index) },
      method: index % 4 === 0 ? "underground" : "open_pit",
      inZone: index % 3 === 0 ? null : index % 2 === 0,
      mineral: index % 2 === 0 ? "铁矿" : "建筑石料用灰岩",
    }),
  );
  const pairs = mines.flatMap(({ id }, index) => {
    const next = mines[index + 1]?.id;
    return next ? [aPair(id, next, (index * 97) % 600, index % 5 === 0 ? index * 9 : null)] : [];
  });
  const also = ["near", "orebody", "holder", "zone", "small"] as const;
  const rules = triggerKeys.flatMap((key) => [aRule(key), aRule(key, { also, measures: "working" })]);
  return findTriggers(mines, pairs, aQuestion(rules));
}

const areaOf = (shape: MultiPolygon) => officialAreaM2(shape).toFixed(2);

function results() {
  const licence = { mineId: "m", shape: ground, sigmaM: 0.05, topM: 900, bottomM: 700 };
  return {
    areas: [haichengWest, haichengEast, ground, square(0, 0, 7)].map(areaOf),
    distances: pits.map((pit, index) => shapeDistance(pit, pits[(index * 5 + 3) % pits.length] ?? pit)),
    candidates: findCandidates(grid(), printedRule),
    breaches: pits.map((shape, index) =>
      workingBreach(
        { id: `w${index}`, shape, sigmaM: 0.1 * index, floorM: 705 - index, mineId: "m" },
        index % 4 === 3 ? null : licence,
        [{ ...licence, mineId: "n", shape: rectangle(380, 0, 300, 300) }],
        parameters,
      ),
    ),
    triggers: triggersOfGrid(),
    topology: auditTopology(audited(), { ...defaultTopologyOptions, gapM: 30 }).map(inOldOrder),
    overlaps: pits.map((shape) => overlapWith(shape, [ground], parameters)),
    bulge: overlapWith(bulging, [block(0, 0, 2000, 500)], { ...parameters, sliverWidthM: 0.02 }),
    overlapsWithRedLine: pits.map((shape) => overlapWith(shape, [redLine], parameters)),
  };
}

const sidesFirst = ["a", "b", "partA", "partB", "tie"] as const;
const fieldOrders = {
  common: "kind inner areaM2 shareA shareB frontM widthM at bounds shape ground leastWidthM leastLine fronts",
  between:
    "shape areaM2 widthM leastWidthM leastLine frontM fronts at kind ground inner shareA shareB bounds",
};

/** The order of the fields is no result, but the digests of before were taken of this one. */
function inOldOrder(finding: TopologyFinding): object {
  const order = [...sidesFirst, ...fieldOrders[finding.ground].split(" "), "bands"];
  expect(order.toSorted()).toEqual(Object.keys(finding).toSorted());
  const fields = new Map<string, unknown>(Object.entries(finding));
  return Object.fromEntries(order.map((field) => [field, fields.get(field)]));
}

/** To a millimetre, a hundredth of a square metre and a centimetre of place: nobody is shown more. Shapes count by their area. */
function asShown(key: string, value: unknown): unknown {
  if (key === "outside" || key === "overlap" || key === "shape")
    return value === null ? null : areaOf(value as MultiPolygon);
  if (key === "perPartM2") return (value as number[]).map((partM2) => partM2.toFixed(2));
  if (typeof value !== "number") return value;
  if (/^\d+$/.test(key)) return value.toFixed(7);
  return value.toFixed(key.endsWith("M2") ? 2 : 3);
}

it("a result that comes out differently needs a new engine version", () => {
  const digest = createHash("sha256").update(JSON.stringify(results(), asShown)).digest("hex").slice(0, 16);
  expect({ [engineVersion]: digest }).toEqual({ [engineVersion]: digests[engineVersion] });
});

it("no two versions find the same, and the newest is the engine's", () => {
  expect(Object.keys(digests).at(-1)).toBe(engineVersion);
  expect(new Set(Object.values(digests)).size).toBe(Object.keys(digests).length);
});
