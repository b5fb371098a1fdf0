import { expect, test } from "vitest";
import { cornerAt } from "#gis/boundary-editing/corner-ref";
import { ownTargets, pickCorner } from "#gis/boundary-editing/pick-corner";
import { planeText } from "#gis/boundary-editing/plane-place";
import { snapIndex, snapTo } from "#gis/boundary-editing/snap";
import { boundary, part, place, rectangle, ring, zone } from "#test/support/drawn-boundary";

const drawn = boundary(
  part(ring(...rectangle(0, 0, 300, 300)), ring(...rectangle(100, 100, 50, 50))),
  part(ring(...rectangle(0, 900, 300, 300))),
);

test("every corner of every ring is picked, the last one of a ring as well", () => {
  for (const [partAt, { rings }] of drawn.parts.entries())
    for (const [ringAt, one] of rings.entries())
      one.slice(0, -1).forEach((at, corner) => {
        const ref = { part: partAt, ring: ringAt, corner };
        expect(pickCorner(drawn, at, 5)).toEqual({ kind: "corner", ref });
        expect(cornerAt(drawn, ref)).toBe(at);
      });
});

test("beside a corner the edge is picked, with its foot and the corner it begins at", () => {
  const picked = pickCorner(drawn, place([2, 150]), 5);
  expect(picked).toMatchObject({ kind: "edge", after: { part: 0, ring: 0, corner: 3 } });
  const foot = picked?.kind === "edge" ? planeText(picked.place, zone) : null;
  expect(Number(foot?.x) - 4_252_000).toBeCloseTo(0, 1);
  expect(Number(foot?.y) - 38_390_000).toBeCloseTo(150, 1);
});

test("away from the boundary nothing is picked", () => {
  expect(pickCorner(drawn, place([50, 50]), 5)).toBeNull();
  expect(pickCorner({ parts: [] }, place([0, 0]), 5)).toBeNull();
});

test("a corner on its way is not laid on itself, nor on its own edges, but on all others", () => {
  const index = snapIndex(ownTargets(drawn, { part: 0, ring: 0, corner: 0 }));
  expect(snapTo(index, place([0, 0]), 5)).toBeNull();
  expect(snapTo(index, place([0, 150]), 5)).toBeNull();
  expect(snapTo(index, place([100, 100]), 5)).toMatchObject({ kind: "vertex", label: "本组范围" });
  expect(snapTo(index, place([0, 900]), 5)?.place).toBe(drawn.parts[1]?.rings[0]?.[0]);
  expect(snapTo(snapIndex(ownTargets(drawn, null)), place([0, 0]), 5)?.kind).toBe("vertex");
});
