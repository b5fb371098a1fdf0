import { expect, test } from "vitest";
import { readBoundaryFile } from "#gis/formats/read-file";
import type { Issue } from "#gis/issue";
import { noticeSample, txtSample, utf8 } from "#test/support/boundary-samples";
import { faultyFiles, gridFile } from "#test/support/faulty-files";
import { square } from "#test/support/squares";

const territory = square(-900, -900);
const issuesOf = (text: string, code: string): Issue[] =>
  readBoundaryFile({ name: "faulty", bytes: utf8(text) }, { territory })
    .items.flatMap(({ issues }) => issues)
    .filter((issue) => issue.code === code);

/** A stated area is that of the whole mine; full-width digits may stand anywhere in it. */
const ofWholeMine = ["E09", "E12"];

test.each(faultyFiles)(
  "$code, $fault: item, part or ring or line, and a spot to zoom to",
  ({ code, text }) => {
    const found = issuesOf(text, code);
    expect(found.length).toBeGreaterThan(0);
    for (const { place } of found) {
      expect(place.item).toBe(1);
      const isPlaced = [place.part, place.ring, place.line].some((known) => known !== undefined);
      expect(isPlaced || ofWholeMine.includes(code)).toBe(true);
      expect(place.at).toEqual([expect.any(Number), expect.any(Number)]);
    }
  },
);

/** The same faults of points in every layout: where they stand in the source differs, that they are told does not. */
const txtLines = (change: (lines: string[]) => string[]) => change(txtSample.split("\r\n")).join("\n");
const noticeLines = (change: (lines: string[]) => string[]) => change(noticeSample.split("\n")).join("\n");
const twice = (at: number) => (lines: string[]) => [
  ...lines.slice(0, at),
  lines[at - 1] ?? "",
  ...lines.slice(at),
];

test.each([
  ["国土TXT", txtLines(twice(15)), { line: 16, ring: 1, point: 3, pointName: "J2" }],
  ["notice", noticeLines(twice(5)), { line: 6, ring: 1, point: 3, pointName: "2" }],
  [
    "GeoJSON",
    gridFile([
      [
        [
          [0, 0],
          [4, 0],
          [4, 0],
          [4, 4],
        ],
      ],
    ]),
    { part: 1, ring: 1, point: 3 },
  ],
])("E04 in %s names line, ring, number and name of the point as written", (_, text, place) => {
  expect(issuesOf(text, "E04")).toMatchObject([{ place: { ...place, at: expect.any(Array) } }]);
});

test.each([
  [
    "国土TXT",
    txtLines((lines) =>
      lines.map((line) => line.replace("J3,1,4507300.000,41473300", "J3,1,4507100.000,41472900")),
    ),
  ],
  [
    "notice",
    noticeLines((lines) =>
      lines.map((line) => line.replace("3,4507300.00,41473300", "3,4507100.00,41472900")),
    ),
  ],
  [
    "GeoJSON",
    gridFile([
      [
        [
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
        ],
      ],
    ]),
  ],
])("E03 in %s names both edges by their points, and the spot where they cross", (_, text) => {
  const [issue] = issuesOf(text, "E03");
  expect(issue).toMatchObject({ place: { ring: 1, at: expect.any(Array) } });
  expect(issue?.context.edge).toMatch(/^(J?\d|第\d点)–(J?\d|第\d点)$/);
});

test.each([
  [
    "E06",
    gridFile([
      [
        [
          [0, 0],
          [2, 0],
          [2, 2],
        ],
      ],
    ]),
  ],
  ["E09", txtSample.replace("8.7500", "9.7500")],
  ["E10", txtSample.replace("2000国家大地坐标系", "1980西安坐标系")],
])("%s, which concerns the whole mine, is shown at its ground", (code, text) => {
  expect(issuesOf(text, code)).toMatchObject([{ place: { item: 1, at: expect.any(Array) } }]);
});
