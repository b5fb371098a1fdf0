import { expect, test } from "vitest";
import { numberedCorners } from "#gis/boundary-editing/numbered-corners";
import { boundary, part, rectangle, ring, zone } from "#test/support/drawn-boundary";
import { cornerText, tableRows } from "../../../web/boundary-editor/table-rows.ts";

test("采区 after 采区, its head, its outer corners, then each hole under a head of its own", () => {
  const drawn = boundary(
    part(ring(...rectangle(0, 0, 300, 300)), ring([100, 100], [200, 100], [200, 200])),
    part(ring([0, 900], [300, 900], [300, 1200])),
  );
  const rows = tableRows(drawn, numberedCorners(drawn, zone));
  const told = rows.map((row) => (row.kind === "corner" ? row.corner.name : `${row.kind} ${row.part + 1}`));
  expect(told.join(" ")).toBe("part 1 J1 J2 J3 J4 hole 1 J5 J6 J7 part 2 J8 J9 J10");
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

test("the table is copied with its 采区 and holes, as a spreadsheet takes it", () => {
  const drawn = boundary(part(ring(...rectangle(0, 0, 300, 300)), ring([100, 100], [200, 100], [200, 200])));
  const lines = cornerText(numberedCorners(drawn, zone)).split("\n");
  expect(lines.slice(0, 2)).toEqual([
    "点号\t采区\tX（北）\tY（东）",
    "J1\t采区 1\t4252300.000\t38390000.000",
  ]);
  expect(lines[5]).toMatch(/^J5\t采区 1空洞\t/);
});
