import { expect, it } from "vitest";
import { firstLook } from "#gis/formats/first-look";
import { officialAreaM2 } from "#gis/measure/area";
import { rectangle } from "#test/support/mine-facts";
import { mineFile } from "#test/support/staged-file";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const good = rectangle(0, 0, 300, 300);

it("counts the items of a file, those with defects, and their area", () => {
  const point = { type: "Point", coordinates: [112, 38] } as never;
  const bytes = bytesOf(mineFile([good, { name: "好矿" }], [point, { name: "一个点" }]));
  const look = firstLook({ name: "a.geojson", bytes });
  expect(look).toMatchObject({ format: "geojson", items: 2, withErrors: 1 });
  expect(look.areaM2).toBeCloseTo(officialAreaM2(good), 2);
});

it("finds nothing in a file of no known layout", () => {
  const nothing = { format: null, items: 0, withErrors: 0, withWarnings: 0, areaM2: 0 };
  expect(firstLook({ name: "a.bin", bytes: Uint8Array.of(0, 1, 2) })).toEqual(nothing);
});
