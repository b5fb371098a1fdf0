import { expect, test } from "vitest";
import { possibleGroups } from "#gis/optimum/possible-groups";
import { fieldsOfMines, scatteredMines } from "./scattered-mines.ts";

test("mines that no link joins are apart, and each group lies in one part", () => {
  const { mines, links } = fieldsOfMines(40, 2);
  const { groups, parts, shortened } = possibleGroups(mines, links, 5);
  expect(parts.flat().toSorted((a, b) => a - b)).toEqual([...groups.keys()]);
  const partOf = parts.map(
    (columns) => new Set(columns.flatMap((column) => groups[column]?.memberIds ?? [])),
  );
  expect(partOf.reduce((sum, ids) => sum + ids.size, 0)).toBe(mines.length);
  expect(Math.max(...groups.map(({ memberIds }) => memberIds.length))).toBe(5);
  expect(shortened).toEqual([]);
});

test("the order of the mines does not matter", () => {
  const { mines, links } = scatteredMines(12, 4, 1000);
  const turned = possibleGroups(mines.toReversed(), links.toReversed(), 4);
  expect(turned.groups).toEqual(possibleGroups(mines, links, 4).groups);
});

test("where too many lie close together fewer are tried in one, and it is said of which mines", () => {
  const { mines, links } = scatteredMines(60, 1, 400);
  const { groups, shortened } = possibleGroups(mines, links, 6);
  const [short] = shortened;
  expect(short?.memberIds).toHaveLength(60);
  expect(short?.mostMembers).toBeLessThan(6);
  expect(Math.max(...groups.map(({ memberIds }) => memberIds.length))).toBe(short?.mostMembers);
});
