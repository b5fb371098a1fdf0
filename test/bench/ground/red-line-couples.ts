import { type Random, seededRandom } from "#api/demo/random";
import { type FlatShapes, shapeCollector } from "#gis/measure/flat-shapes";
import { addShape, type PlanePoint, placeAt, type Ring } from "./outlines.ts";

const columns = 20;
const sideM = 12_000;
const coupleSpacingM = 2 * sideM + 8000;
const rowSpacingM = sideM + 8000;
/** 4, 8, 16 … bends around the outline, the finer the lower */
const octaves = 9;

/**
 * `count` red lines of 1,000 to 50,000 corners, two and two beside each other so that they cross, touch or lie less than 500 m
 * apart along a crooked border of 12 km; other couples are far. The same seed gives the same lines. A pair whose boxes meet but
 * which is not within the limit is left out on purpose: PostGIS works on one such pair of 10,000 corners for minutes.
 */
export function redLineCouples(count: number, seed = "red line couples"): FlatShapes {
  const collector = shapeCollector();
  const place = placeAt(112, 32);
  for (let line = 0; line < count; line += 1) {
    const random = seededRandom(`${seed} ${line}`);
    const couple = Math.floor(line / 2);
    const beside = line % 2 === 0 ? 0 : sideM + random.between(-300, 300);
    const west = coupleSpacingM * ((couple % columns) - columns / 2) + beside;
    const south = rowSpacingM * (Math.floor(couple / columns) - count / 4 / columns);
    addShape(collector, place, [
      [crookedBlock([west, south], Math.round(1000 * 50 ** random.next()), random)],
    ]);
  }
  return collector.finish();
}

function crookedBlock([west, south]: PlanePoint, corners: number, random: Random): Ring {
  const bendEast = bends(random);
  const bendNorth = bends(random);
  return Array.from({ length: corners }, (_, index): PlanePoint => {
    const round = index / corners;
    const [east, north] = onUnitSquare(4 * round);
    return [west + sideM * east + bendEast(round), south + sideM * north + bendNorth(round)];
  });
}

/** Metres off the straight line, at most 200, at a share of the way round. */
function bends(random: Random): (round: number) => number {
  const waves = Array.from({ length: octaves }, (_, octave) => ({
    turns: 4 * 2 ** octave,
    shift: random.between(0, 2 * Math.PI),
  }));
  return (round) =>
    waves.reduce(
      (sum, { turns, shift }) => sum + (400 / turns) * Math.sin(2 * Math.PI * turns * round + shift),
      0,
    );
}

function onUnitSquare(along: number): PlanePoint {
  if (along < 1) return [along, 0];
  if (along < 2) return [1, along - 1];
  return along < 3 ? [3 - along, 1] : [0, 4 - along];
}
