import type { MultiPolygon } from "geojson";
import type { TracedPoint } from "../check/traced-item.ts";
import type { CoordinateReading, ReadingReason } from "../crs/coordinate-reading.ts";
import { toGeographic } from "../crs/gauss-kruger.ts";
import { isChineseLat, isChineseLon } from "../crs/locate.ts";
import type { StatedZone } from "../crs/plane-reading.ts";
import {
  type NumberPair,
  namedReadings,
  otherReadings,
  type PossibleReading,
  ruledOutOrder,
} from "../crs/possible-readings.ts";
import { officialAreaM2 } from "../measure/area.ts";
import { boundsOf } from "../measure/bounds.ts";
import { pointInShape } from "../measure/point-in-shape.ts";
import { arrangeRings } from "./arrange-rings.ts";
import { joinShapes, partShape } from "./part-shape.ts";
import { traceRing } from "./trace-ring.ts";

/** The ground a reading should land in, and what to call it. */
export interface ReadingGround {
  name: string;
  outline: MultiPolygon;
}

/** The written numbers of a mine, ring by ring, and what is said of them. */
export interface NumbersToRead {
  rings: readonly (readonly NumberPair[])[];
  stated: StatedZone;
  declaredAreaM2: number | null;
  ground: ReadingGround | null;
}

/** Scale on the plane grows to 0.2 % six degrees off; more than that is no matter of the reading. */
const areaTolerance = 0.01;
const mostSamples = 12;
const metresPerZone = 1_000_000;

/**
 * Weighs every reading of plane numbers: X/Y order × zone prefix × 3° or 6° zone. Kept are those that land in the ground and fit the
 * declared area (1 %). Zones against what the numbers or the file say are weighed only where none of those named lands. The datum is no
 * part of it: CGCS2000, Xian 1980 and Beijing 1954 put the same numbers within some 100 m of each other, which no place or area tells.
 */
export function judgeReadings(numbers: NumbersToRead): CoordinateReading[] {
  const named = namedReadings(numbers.rings.flat(), numbers.stated);
  const judged = named.map((reading) => judge(reading, numbers));
  const isPlaced = numbers.ground === null || judged.some(({ shape }) => shape !== null);
  const others = isPlaced ? [] : otherReadings(named).map((reading) => judge(reading, numbers));
  return [...judged, ...others, ...ruledOutOrder(named).map(dropped)];
}

function judge(possible: PossibleReading, numbers: NumbersToRead): CoordinateReading {
  const lands = landing(possible, numbers);
  const reasons = [...possible.reasons, lands];
  if (!lands.good) return dropped({ ...possible, reasons });
  const shape = shapeOf(possible, numbers);
  const areaM2 = shape === null ? null : officialAreaM2(shape);
  const area = areaReason(areaM2, numbers.declaredAreaM2);
  const kept = shape !== null && area.every(({ good }) => good);
  return { ...dropped(possible), kept, shape, areaM2, reasons: [...reasons, ...area] };
}

function dropped(possible: PossibleReading): CoordinateReading {
  const { eastFirst, zone, zoneWidth, overridesZone } = possible;
  const id = `${eastFirst ? "yx" : "xy"}.${zoneWidth}.${zone}${overridesZone ? ".over" : ""}`;
  return { ...possible, id, kept: false, shape: null, areaM2: null };
}

function landing(reading: PossibleReading, { rings, ground }: NumbersToRead): ReadingReason {
  const pairs = rings.flat();
  const step = Math.max(1, Math.ceil(pairs.length / mostSamples));
  const samples = pairs.filter((_, i) => i % step === 0).map((pair) => placeOf(pair, reading));
  if (ground === null) {
    const good = samples.every(([lon, lat]) => isChineseLon(lon) && isChineseLat(lat));
    return { code: "no-ground", good, context: {} };
  }
  const [west, south, east, north] = boundsOf(ground.outline);
  const inside = samples.filter(([lon, lat]) => {
    const isNear = lon >= west && lon <= east && lat >= south && lat <= north;
    return isNear && pointInShape([lon, lat], ground.outline) !== "outside";
  }).length;
  return {
    code: "inside",
    good: inside > 0,
    context: { inside, total: samples.length, ground: ground.name },
  };
}

function areaReason(areaM2: number | null, declaredM2: number | null): ReadingReason[] {
  if (areaM2 === null || declaredM2 === null) return [];
  const good = Math.abs(areaM2 - declaredM2) <= areaTolerance * declaredM2;
  return [{ code: "area", good, context: { areaM2, declaredM2 } }];
}

function shapeOf(reading: PossibleReading, { rings }: NumbersToRead): MultiPolygon | null {
  const traced = rings.map((pairs, i) =>
    traceRing(
      i + 1,
      pairs.map((pair): TracedPoint => ({ at: placeOf(pair, reading), name: null, line: null })),
    ),
  );
  const shapes = arrangeRings(traced).flatMap((part) => partShape(part) ?? []);
  return joinShapes(shapes);
}

function placeOf([first, second]: NumberPair, reading: PossibleReading): readonly [number, number] {
  const [northM, eastM] = reading.eastFirst ? [second, first] : [first, second];
  const [lon = 0, lat = 0] = toGeographic(
    { northM, eastM: eastM % metresPerZone },
    reading.zone,
    reading.zoneWidth,
  );
  return [lon, lat];
}
