import { type Random, seededRandom } from "#api/demo/random";
import { type FlatShapes, type ShapeCollector, shapeCollector } from "#gis/measure/flat-shapes";
import { addShape, blockBeside, type PlanePart, placeAt, type Ring, star } from "./outlines.ts";

const minesOfField = 50;
const fieldReachM = 5900;
/** Cells of the country, each the ground of one ore field: 86–124°E, 24–48°N. */
const columns = 176;
const rows = 120;

/**
 * `count` mines as they lie in China: in ore fields of 50, of 4 to 32 corners (half of them up to 11) and 0.02 to 1 km², one in
 * eight sharing an edge with the mine before, one in twelve overlapping it, some with a hole or of two parts. The same seed
 * gives the same mines.
 */
export function clusteredMines(
  count: number,
  { seed = "mines", shared = false, first = 0 } = {},
): FlatShapes {
  const collector = shapeCollector();
  for (let field = first; collector.count() < count; field += 1) {
    addField(
      collector,
      field,
      seededRandom(`${seed} ${field}`),
      Math.min(minesOfField, count - collector.count()),
    );
  }
  return collector.finish({ shared });
}

function addField(collector: ShapeCollector, field: number, random: Random, mines: number): void {
  // A stride that visits every cell, so that a small set too is spread over the country.
  const cell = (field * 7919) % (columns * rows);
  const place = placeAt(
    86 + (38 * ((cell % columns) + random.between(0.4, 0.6))) / columns,
    24 + (24 * (Math.floor(cell / columns) + random.between(0.4, 0.6))) / rows,
  );
  let last: Ring = [];
  for (let mine = 0; mine < mines; mine += 1) {
    const parts = drawMine(random, last);
    last = parts[0]?.[0] ?? [];
    addShape(collector, place, parts);
  }
}

function drawMine(random: Random, last: Ring): PlanePart[] {
  const reachM = 80 * 7 ** random.next();
  const centre = [fieldReachM * random.bell(), fieldReachM * random.bell()] as const;
  const corners = Math.round(4 * 8 ** random.next());
  const draw = random.next();
  if (last.length > 0 && draw < 0.125) return [[blockBeside(random, last)]];
  const [[x, y] = centre] = last;
  if (last.length > 0 && draw < 0.21) return [[star(random, [x, y], reachM, corners)]];
  const outer = star(random, centre, reachM, corners);
  if (draw < 0.24) return [[outer, star(random, centre, 0.25 * reachM, 5)]];
  if (draw < 0.26) return [[outer], [star(random, [centre[0] + 2.5 * reachM, centre[1]], 0.8 * reachM, 6)]];
  return [[outer]];
}
