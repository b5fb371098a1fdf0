import fc from "fast-check";
import { expect, test } from "vitest";
import { connectedParts } from "#gis/schemes/connected-parts";

test("what no link joins stays in parts of its own, in the order given", () => {
  const links = [
    { a: "c", b: "a" },
    { a: "d", b: "e" },
    { a: "a", b: "x" },
  ];
  expect(connectedParts(["a", "b", "c", "d", "e"], links)).toEqual([["a", "c"], ["b"], ["d", "e"]]);
  expect(connectedParts([], links)).toEqual([]);
});

/** Ids that walking from link to link reaches. */
function reached(from: string, ids: readonly string[], links: readonly { a: string; b: string }[]): string[] {
  const seen = new Set([from]);
  for (const _ of ids) for (const { a, b } of links) if (seen.has(a) || seen.has(b)) seen.add(a).add(b);
  return ids.filter((id) => seen.has(id));
}

test("parts are what walking from link to link reaches", () => {
  const node = fc.integer({ min: 0, max: 7 }).map(String);
  const links = fc.array(fc.record({ a: node, b: node }), { maxLength: 10 });
  fc.assert(
    fc.property(fc.uniqueArray(node), links, (ids, all) => {
      const within = all.filter(({ a, b }) => ids.includes(a) && ids.includes(b));
      const parts = connectedParts(ids, all);
      for (const part of parts) for (const id of part) expect(reached(id, ids, within)).toEqual(part);
      expect(parts.flat().toSorted()).toEqual(ids.toSorted());
    }),
  );
});
