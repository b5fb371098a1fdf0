import { expect, test } from "vitest";
import { cornerAt } from "#gis/boundary-editing/corner-ref";
import { nameOf, numberedCorners } from "#gis/boundary-editing/numbered-corners";
import { toGeographic } from "#gis/crs/gauss-kruger";
import { boundary, part, rectangle, ring, table, zone } from "#test/support/drawn-boundary";

const drawn = boundary(
  part(ring(...rectangle(0, 0, 300, 300)), ring(...rectangle(100, 100, 50, 50).toReversed())),
  part(ring([0, 900], [300, 1200], [0, 1200])),
);

test("J1 is the north-western corner; outer ring clockwise, then holes, then the next 采区", () => {
  expect(table(drawn)).toEqual([
    ...["J1 300 0", "J2 300 300", "J3 0 300", "J4 0 0"],
    ...["J5 150 100", "J6 150 150", "J7 100 150", "J8 100 100"],
    // of two equally far along the diagonal the northern one
    ...["J9 300 1200", "J10 0 1200", "J11 0 900"],
  ]);
});

test("each row leads to its corner as it is stored, in a part it names", () => {
  for (const { ref, place } of numberedCorners(drawn, zone)) expect(cornerAt(drawn, ref)).toBe(place);
  expect(numberedCorners(drawn, zone)[4]).toMatchObject({ role: "hole", ref: { part: 0, ring: 1 } });
  expect(nameOf(numberedCorners(drawn, zone), { part: 1, ring: 0, corner: 1 })).toBe("J9");
});

test("are written in a 6° zone as in a 3° one", () => {
  const [first] = numberedCorners(drawn, 19);
  expect(first?.y).toMatch(/^19\d{6}\.\d{3}$/);
  expect(toGeographic({ northM: Number(first?.x), eastM: Number(first?.y) }, 19, 6)[0]).toBeCloseTo(
    first?.place[0] ?? 0,
    8,
  );
});

test("X is north with seven digits, Y east with the zone in front, both to the millimetre", () => {
  expect(numberedCorners(drawn, zone)[0]).toMatchObject({ x: "4252300.000", y: "38390000.000" });
});
