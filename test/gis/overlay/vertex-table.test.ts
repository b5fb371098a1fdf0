import { expect, test } from "vitest";
import { pointOf, vertexTable } from "#gis/overlay/vertex-table";

test("points within the tolerance are one, the first, also across the lines of the search grid", () => {
  const table = vertexTable(0.001);
  const first = table.indexAt(0.0009999, -0.5);
  expect(table.indexAt(0.0010001, -0.5000005)).toBe(first);
  expect(pointOf(table, first)).toEqual([0.0009999, -0.5]);
  expect(table.indexAt(0.0025, -0.5)).not.toBe(first);
});
