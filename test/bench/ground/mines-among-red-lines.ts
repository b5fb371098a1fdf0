import { seededRandom } from "#api/demo/random";
import { type FlatShapes, shapeCollector } from "#gis/measure/flat-shapes";
import { addShape, placeAt, star } from "./outlines.ts";
import { redLineColumns, redLineMiddle, redLineSpacingM } from "./red-lines.ts";

const minesOfField = 50;
const fieldReachM = 5900;

/**
 * `count` mines of 5 to 12 corners and 0.02 to 1 km² in ore fields of 50, spread over the ground of so many `redLines`: some
 * inside, many across, most outside. The same seed gives the same mines.
 */
export function minesAmongRedLines(count: number, lines: number, seed = "mines among red lines"): FlatShapes {
  const collector = shapeCollector();
  const place = placeAt(...redLineMiddle);
  const width = redLineColumns * redLineSpacingM;
  const height = (lines / redLineColumns) * redLineSpacingM;
  for (let field = 0; collector.count() < count; field += 1) {
    const random = seededRandom(`${seed} ${field}`);
    const middle = [width * (random.next() - 0.5), height * (random.next() - 0.5)] as const;
    for (let mine = 0; mine < minesOfField && collector.count() < count; mine += 1) {
      const reachM = 80 * 7 ** random.next();
      const centre = [
        middle[0] + fieldReachM * random.bell(),
        middle[1] + fieldReachM * random.bell(),
      ] as const;
      addShape(collector, place, [[star(random, centre, reachM, random.integer(5, 12))]]);
    }
  }
  return collector.finish();
}
