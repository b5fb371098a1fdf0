import { expect, test } from "vitest";
import type { FooterReading } from "#gis/formats/notice-footer";
import { arrangeNoticeParts } from "#gis/formats/notice-parts";
import { aSquareRing } from "#test/support/traced";

const footer = (more: Partial<FooterReading>): FooterReading => ({
  name: null,
  topM: null,
  bottomM: null,
  subtract: false,
  line: null,
  issues: [],
  ...more,
});

test("ground is taken out of the part that holds it, whatever the order", () => {
  const parts = arrangeNoticeParts([
    { ring: aSquareRing(11, 1, 1, { number: 1 }), footer: footer({ subtract: true }) },
    { ring: aSquareRing(0, 0, 5, { number: 2 }), footer: footer({ name: "甲" }) },
    { ring: aSquareRing(10, 0, 5, { number: 3 }), footer: footer({ name: "乙" }) },
  ]);
  expect(parts.map((part) => [part.name, part.rings.map((ring) => [ring.number, ring.role])])).toEqual([
    ["甲", [[2, "outer"]]],
    [
      "乙",
      [
        [3, "outer"],
        [1, "hole"],
      ],
    ],
  ]);
});

test("a ring to take out without any ground is a part of holes alone, for E08 to name", () => {
  const parts = arrangeNoticeParts([{ ring: aSquareRing(0, 0, 1), footer: footer({ subtract: true }) }]);
  expect(parts).toMatchObject([{ rings: [{ role: "hole" }] }]);
});
