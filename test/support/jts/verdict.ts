import type { MultiPolygon } from "geojson";
import { readBoundaryFile } from "#gis/formats/read-file";
import type { IssueCode } from "#gis/issue";
import { officialAreaM2 } from "#gis/measure/area";
import { shapeDistance } from "#gis/measure/distance";
import { unionShape } from "#gis/measure/overlap-shape";
import { readGeometry } from "#test/support/jts/geometry-text";
import { groundOf, type TwoGrounds } from "#test/support/jts/ground";
import { once } from "#test/support/jts/once";
import { placeExactly, placeInMetres } from "#test/support/jts/place";
import { planeGround } from "#test/support/jts/plane-map";
import type { JtsCase } from "#test/support/jts/read-cases";

type Polygons = MultiPolygon["coordinates"];
type Answer = { ours: string; expected: string } | { outOfScope: string };

/** What we say of a case against what JTS expects, or why the case is none of ours. */
export type JtsVerdict = { group: string } & Answer;

/** Codes that mean a shape is not valid as drawn, warnings among them: E04 is valid for JTS too. */
const invalidCodes: readonly IssueCode[] = ["E01", "E02", "E03", "E07", "E08", "G01"];

/** Beyond this no double tells two corners of the same shape apart. */
const mostReach = 1e12;

/**
 * Answers a case twice: by the overlay's own steps on a plane, and by the functions the product uses, laid out on the ground at
 * the equator. Validity and distance have one answer each.
 */
export function judgeCase(test: JtsCase): JtsVerdict[] {
  const judges = allJudges.filter(({ operations }) => operations.test(test.operation));
  if (judges.length === 0) return [{ group: "other operations", outOfScope: "no operation of ours" }];
  const shapes = argumentsOf(test);
  const reason = exclusion(test, shapes);
  return judges.map(({ group, answer }) => ({
    group,
    ...(shapes === null || reason !== null
      ? { outOfScope: reason ?? "points or lines" }
      : answer(test, shapes)),
  }));
}

function exclusion(test: JtsCase, shapes: readonly Polygons[] | null): string | null {
  if (!test.floating || (/ng$|sr$/.test(test.operation) && test.argument !== ""))
    return "fixed precision grid";
  if (shapes === null) return "points or lines";
  if (shapes.some((polygons) => polygons.length === 0 || polygons.flat().some((ring) => ring.length === 0))) {
    return "empty geometry or ring";
  }
  if (shapes.flat(4).some((value) => Math.abs(value) > mostReach)) return "wider than a double resolves";
  if (test.operation !== "isvalid" && refused(test, shapes)) return "invalid input, refused";
  return test.id.startsWith("failure__TestOverlayNGFailure") ? "expected result is a placeholder" : null;
}

/** Holes and pieces below 0.001 m² are none: ten of them may be filled or dropped. */
const floorM2 = 0.01;

interface Judge {
  group: string;
  operations: RegExp;
  answer(test: JtsCase, shapes: readonly Polygons[]): Answer;
}

const predicates = /^(intersects|disjoint|touches|contains|covers|within|coveredby|overlaps|equalstopo)$/;
const overlays = /^(intersection|union|difference|symdifference)(ng|sr)?$/;

const allJudges: readonly Judge[] = [
  {
    group: "validity",
    operations: /^isvalid$/,
    answer: ({ expected }, [a = []]) => ({ ours: String(isValid(a)), expected }),
  },
  { group: "predicates, plane", operations: predicates, answer: onPlane(predicateAnswer) },
  { group: "predicates, ground", operations: predicates, answer: onGround(predicateAnswer) },
  { group: "relate, plane", operations: /^relate$/, answer: onPlane(relateAnswer) },
  { group: "relate, ground", operations: /^relate$/, answer: onGround(relateAnswer) },
  { group: "overlay, plane", operations: overlays, answer: onPlane(overlayAnswer) },
  { group: "overlay, ground", operations: overlays, answer: onGround(overlayAnswer) },
  { group: "area identity, plane", operations: /^overlayareatest$/, answer: onPlane(identityAnswer) },
  { group: "area identity, ground", operations: /^overlayareatest$/, answer: onGround(identityAnswer) },
  {
    group: "union of parts",
    operations: /^unionarea$/,
    answer({ expected }, [a = []]) {
      const { place, unitM } = placeInMetres(a);
      const union = unionShape(a.map((polygon) => place([polygon])));
      const areaM2 = union === null ? 0 : officialAreaM2(union);
      const expectedM2 = Number(expected) * unitM ** 2;
      const alike = Math.abs(areaM2 - expectedM2) <= Math.max(floorM2, 1e-6 * expectedM2);
      return { ours: alike ? expected : String(areaM2 / unitM ** 2), expected };
    },
  },
  { group: "distance", operations: /^distance$/, answer: distanceAnswer },
  { group: "distance", operations: /^iswithindistance$/, answer: distanceAnswer },
];

function argumentsOf({ a, b, order }: JtsCase): Polygons[] | null {
  const chosen = [...order]
    .filter((name) => name === "A" || name === "B")
    .map((name) => (name === "A" ? a : b));
  const polygons = chosen.map((geometry) => geometry?.polygons ?? null);
  return polygons.every((each) => each !== null) && polygons.length > 0 ? polygons : null;
}

/** The parts of a union need not be one valid shape, each must be. */
function refused({ operation }: JtsCase, shapes: readonly Polygons[]): boolean {
  const wholes = operation === "unionarea" ? shapes.flat().map((polygon) => [polygon]) : shapes;
  return wholes.some((polygons) => !isValid(polygons));
}

/** However thin it is, a ring is valid: that it is thin is a doubt only. */
const isValid = once((polygons: Polygons): boolean => {
  const shape = placeExactly(polygons).place(polygons);
  const bytes = new TextEncoder().encode(JSON.stringify(shape));
  const issues = readBoundaryFile({ name: "case.geojson", bytes }).items.flatMap((item) => item.issues);
  return issues.every(({ code, context }) => !invalidCodes.includes(code) || context?.reason === "thin");
});

type GroundAnswer = (test: JtsCase, grounds: TwoGrounds) => Answer;

function onPlane(answer: GroundAnswer): Judge["answer"] {
  return (test, [a = [], b = []]) => {
    const areaOf = (polygons: Polygons) => planeGround(polygons, []).onlyA;
    return answer(test, { ...planeGround(a, b), areaOf, a: areaOf(a), b: areaOf(b) });
  };
}

/** On the ground pieces below 0.001 m² are none by rule, so cases made of such are not asked. */
function onGround(answer: GroundAnswer): Judge["answer"] {
  return (test, [a = [], b = []]) => {
    const grounds = groundOf(a, b);
    const { common, onlyA, onlyB } = planeGround(a, b);
    const isFine = [common, onlyA, onlyB].some((area) => area > 0 && area * grounds.unitM ** 2 < 0.002);
    return isFine ? { outOfScope: "a piece below 0.002 m² on the ground" } : answer(test, grounds);
  };
}

function predicateAnswer({ operation, expected }: JtsCase, grounds: TwoGrounds): Answer {
  return { ours: String(relation(grounds)[operation]), expected };
}

function relation({ common, onlyA, onlyB, meet }: TwoGrounds): Record<string, boolean> {
  return {
    intersects: meet,
    disjoint: !meet,
    touches: meet && common === 0,
    contains: onlyB === 0,
    covers: onlyB === 0,
    within: onlyA === 0,
    coveredby: onlyA === 0,
    overlaps: common > 0 && onlyA > 0 && onlyB > 0,
    equalstopo: onlyA === 0 && onlyB === 0,
  };
}

/** Of the nine cells of a relate matrix, those that areas decide, and whether anything is shared at all. */
function relateAnswer({ argument, expected }: JtsCase, { common, onlyA, onlyB, meet }: TwoGrounds): Answer {
  if (!/^[012F]{9}$/.test(argument) || expected !== "true") return { outOfScope: "pattern, no matrix" };
  const cell = (area: number) => (area > 0 ? "2" : "F");
  const apart = [0, 1, 3, 4].every((at) => argument[at] === "F");
  return {
    ours: `${cell(common)} ${cell(onlyA)} ${cell(onlyB)} ${meet ? "meeting" : "apart"}`,
    expected: `${argument[0]} ${argument[2]} ${argument[6]} ${apart ? "apart" : "meeting"}`,
  };
}

function overlayAnswer({ operation, expected }: JtsCase, grounds: TwoGrounds): Answer {
  const result = readGeometry(expected);
  if (result === null) return { outOfScope: "no result stated" };
  const { common, onlyA, onlyB } = grounds;
  const areas: Record<string, number> = {
    intersection: common,
    difference: onlyA,
    union: common + onlyA + onlyB,
    symdifference: onlyA + onlyB,
  };
  return nearly(
    areas[operation.replace(/(ng|sr)$/, "")] ?? Number.NaN,
    grounds.areaOf(result.allPolygons),
    grounds.a,
  );
}

/** A∩B + A−B = A, and likewise for B. */
function identityAnswer({ expected }: JtsCase, { common, onlyA, onlyB, a, b }: TwoGrounds): Answer {
  const whole = Math.max(a, b);
  const holds = isNear(common + onlyA, a, whole) && isNear(common + onlyB, b, whole);
  return { ours: String(holds), expected };
}

function distanceAnswer({ argument, expected }: JtsCase, [a = [], b = []]: readonly Polygons[]): Answer {
  const { place, unitM } = placeInMetres([...a, ...b]);
  const { distanceM } = shapeDistance(place(a), place(b));
  if (argument !== "") return { ours: String(distanceM <= Number(argument) * unitM), expected };
  const expectedM = Number(expected) * unitM;
  return Math.abs(distanceM - expectedM) <= Math.max(0.001, 1e-6 * expectedM)
    ? { ours: expected, expected }
    : { ours: String(distanceM / unitM), expected };
}

/** Alike to 1e-6 of the result, or to 1e-7 of the whole where the result is a sliver of it. */
function nearly(ours: number, theirs: number, whole = theirs): Answer {
  const expected = theirs.toPrecision(8);
  return { ours: isNear(ours, theirs, whole) ? expected : ours.toPrecision(8), expected };
}

function isNear(ours: number, theirs: number, whole: number): boolean {
  return Math.abs(ours - theirs) <= Math.max(1e-6 * Math.abs(theirs), 1e-7 * whole);
}
