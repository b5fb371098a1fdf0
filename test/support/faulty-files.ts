import { geojsonSample, noticeSample, txtSample } from "#test/support/boundary-samples";

type Corner = readonly [number, number];

/** GeoJSON of one mine from rings on a grid of thousandths of a degree from 120°E 40°N; rings are closed unless told not to. */
export function gridFile(polygons: readonly (readonly (readonly Corner[])[])[], closed = true): string {
  const coordinates = polygons.map((rings) =>
    rings.map((ring) =>
      [...ring, ...(closed ? ring.slice(0, 1) : [])].map(([x, y]) => [120 + x / 1000, 40 + y / 1000]),
    ),
  );
  return JSON.stringify({ type: "MultiPolygon", coordinates });
}

const square = (x: number, y: number, side: number): Corner[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];

/** A file for each fault that can be mended, and the repairs that must be offered for it. */
export const faultyFiles: readonly { fault: string; code: string; text: string; offers: string[] }[] = [
  {
    fault: "a ring of two points beside a sound one",
    code: "E01",
    text: gridFile([
      [square(0, 0, 2)],
      [
        [
          [5, 5],
          [6, 6],
        ],
      ],
    ]),
    offers: ["E01.ring.2.1"],
  },
  {
    fault: "a ring of three points on one line beside a sound one",
    code: "E01",
    text: gridFile([
      [square(0, 0, 2)],
      [
        [
          [5, 5],
          [6, 6],
          [7, 7],
        ],
      ],
    ]),
    offers: ["E01.ring.2.1"],
  },
  {
    fault: "a ring that is not closed",
    code: "E02",
    text: gridFile([[[...square(0, 0, 4), [0, 1]]]], false),
    offers: ["E02.join.1.1", "E02.drop.1.1"],
  },
  {
    fault: "a last point with the first one's name elsewhere",
    code: "E02",
    text: txtSample.replace("J1,1,4507000.000,41473000.000\r\nJ5", "J1,1,4507000.000,41473010.000\r\nJ5"),
    offers: ["E02.join.1.1", "E02.drop.1.1"],
  },
  {
    fault: "a bow tie",
    code: "E03",
    text: gridFile([
      [
        [
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
        ],
      ],
    ]),
    offers: ["E03.order.1.1", "E03.split.1"],
  },
  {
    fault: "a spike",
    code: "E03",
    text: gridFile([
      [
        [
          [0, 0],
          [4, 0],
          [4, 2],
          [6, 2],
          [4, 2],
          [4, 4],
          [0, 4],
        ],
      ],
    ]),
    offers: ["E03.spike.1.1", "E03.split.1"],
  },
  {
    fault: "a hole joined to its ring by a cut",
    code: "E03",
    text: gridFile([
      [
        [
          [0, 0],
          [6, 0],
          [6, 6],
          [3, 6],
          [3, 4],
          [2, 2],
          [4, 2],
          [3, 4],
          [3, 6],
          [0, 6],
        ],
      ],
    ]),
    offers: ["E03.split.1"],
  },
  {
    fault: "a ring that touches itself",
    code: "E03",
    text: gridFile([
      [
        [
          [0, 0],
          [2, 2],
          [4, 0],
          [4, 4],
          [2, 2],
          [0, 4],
        ],
      ],
    ]),
    offers: ["E03.split.1"],
  },
  {
    fault: "repeated points",
    code: "E04",
    text: gridFile([
      [
        [
          [0, 0],
          [4, 0],
          [4, 0],
          [4, 4],
          [4, 4],
          [0, 4],
        ],
      ],
    ]),
    offers: ["E04.repeats"],
  },
  {
    fault: "a 带号 that differs from the prefix",
    code: "E05",
    text: txtSample.replace("带号=41", "带号=40"),
    offers: ["E05.prefix.41", "E05.stated.40"],
  },
  {
    fault: "one point with another prefix",
    code: "E05",
    text: txtSample.replace("J3,1,4507300.000,41473300", "J3,1,4507300.000,40473300"),
    offers: ["E05.prefix.40", "E05.stated.41"],
  },
  {
    fault: "parts on the same ground",
    code: "E07",
    text: gridFile([[square(0, 0, 4)], [square(2, 2, 4)]]),
    offers: ["E07.merge", "E07.yield"],
  },
  {
    fault: "parts that share an edge",
    code: "E07",
    text: gridFile([[square(0, 0, 2)], [square(2, 0, 2)]]),
    offers: ["E07.merge"],
  },
  {
    fault: "holes that overlap",
    code: "E07",
    text: gridFile([[square(0, 0, 9), square(1, 1, 3), square(2, 2, 3)]]),
    offers: ["E07.holes"],
  },
  {
    fault: "a hole outside",
    code: "E08",
    text: gridFile([[square(0, 0, 4), square(6, 0, 2)]]),
    offers: ["E08.drop.1.2", "E08.part.1.2", "E08.cut.1"],
  },
  {
    fault: "a hole across the edge",
    code: "E08",
    text: gridFile([[square(0, 0, 4), square(3, 1, 2)]]),
    offers: ["E08.drop.1.2", "E08.cut.1"],
  },
  {
    fault: "a hole along the edge",
    code: "E08",
    text: gridFile([[square(0, 0, 4), square(0, 1, 2)]]),
    offers: ["E08.drop.1.2", "E08.cut.1"],
  },
  {
    fault: "a hole from edge to edge",
    code: "E08",
    text: gridFile([
      [
        square(0, 0, 4),
        [
          [0, 2],
          [4, 2],
          [2, 3],
        ],
      ],
    ]),
    offers: ["E08.drop.1.2", "E08.cut.1"],
  },
  {
    fault: "a hole that is the ring itself",
    code: "E08",
    text: gridFile([[square(0, 0, 4), square(0, 0, 4)]]),
    offers: ["E08.drop.1.2"],
  },
  {
    fault: "a stated area that counts the inner ring",
    code: "E09",
    text: txtSample.replace(",8.7500,", ",9.0000,"),
    offers: ["E09.keep.1.2"],
  },
  {
    fault: "a stated area in 亩 where 公顷 is asked for",
    code: "E09",
    text: txtSample.replace(",8.7500,", ",131.2500,"),
    offers: ["E09.unit.亩"],
  },
  {
    fault: "a stated area in m² where 公顷 is asked for",
    code: "E09",
    text: txtSample.replace(",8.7500,", ",87500.00,"),
    offers: ["E09.unit.平方米"],
  },
  {
    fault: "latitude before longitude",
    code: "E11",
    text: geojsonSample.replace(/\[(120[\d.]*),(40[\d.]*)\]/g, "[$2,$1]"),
    offers: ["E11.swap"],
  },
  {
    fault: "Y before X",
    code: "E11",
    text: txtSample.replace(/,(45\d{5}\.000),(41\d{6}\.000)/g, ",$2,$1"),
    offers: ["E11.swap"],
  },
  {
    fault: "full-width digits",
    code: "E12",
    text: txtSample.replace("4507300.000,41473000", "４５０７３００.000,41473000"),
    offers: ["E12.halfwidth"],
  },
  {
    fault: "a unit behind a number",
    code: "E12",
    text: txtSample.replace("4507300.000,41473000.000", "4507300.000m,41473000.000m"),
    offers: ["E12.undressed"],
  },
  {
    fault: "an elevation band upside down",
    code: "E13",
    text: noticeSample.replace("*,229.5,70,", "*,70,229.5,"),
    offers: ["E13.band.1"],
  },
];
