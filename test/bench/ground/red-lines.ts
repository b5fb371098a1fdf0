import { seededRandom } from "#api/demo/random";
import { type FlatShapes, shapeCollector } from "#gis/measure/flat-shapes";
import { addShape, type PlanePoint, placeAt, type Ring } from "./outlines.ts";

export const redLineColumns = 25;
export const redLineSpacingM = 22_000;
export const redLineMiddle = [112, 32] as const;

/**
 * `count` red lines of 1,000 to 50,000 corners, as crooked as traced coasts and forest edges, side by side so that neighbours
 * come near, touch and overlap. The same seed gives the same lines.
 */
export function redLines(count: number, seed = "red lines"): FlatShapes {
  const collector = shapeCollector();
  const place = placeAt(...redLineMiddle);
  for (let line = 0; line < count; line += 1) {
    const random = seededRandom(`${seed} ${line}`);
    const corners = Math.round(1000 * 50 ** random.next());
    const middle: PlanePoint = [
      redLineSpacingM * ((line % redLineColumns) - redLineColumns / 2),
      redLineSpacingM * (Math.floor(line / redLineColumns) - count / redLineColumns / 2),
    ];
    const waves = Array.from({ length: 9 }, (_, octave) => ({
      turns: 3 * 2 ** octave + random.integer(0, 2),
      shift: random.between(0, 2 * Math.PI),
      share: 0.22 / 1.7 ** octave,
    }));
    addShape(collector, place, [[crooked(middle, random.between(8500, 10_500), corners, waves)]]);
  }
  return collector.finish();
}

interface Wave {
  turns: number;
  shift: number;
  share: number;
}

function crooked([x, y]: PlanePoint, radiusM: number, corners: number, waves: readonly Wave[]): Ring {
  return Array.from({ length: corners }, (_, index): PlanePoint => {
    const turn = (2 * Math.PI * index) / corners;
    const bend = waves.reduce(
      (sum, { turns, shift, share }) => sum + share * Math.sin(turns * turn + shift),
      0,
    );
    const awayM = radiusM * (1 + bend);
    return [x + awayM * Math.cos(turn), y + awayM * Math.sin(turn)];
  });
}
