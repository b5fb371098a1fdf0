import { expect, test } from "vitest";
import { groundStates } from "#web/approvals/ground-states";

const at = (lon: number) => ({ type: "MultiPolygon" as const, coordinates: [[[[lon, 38]]]] });
const obstacle = (ground: ReturnType<typeof at> | null) => ({
  message: "申请已失效",
  subject: "mine",
  current: null,
  ground,
});
const ground = { before: at(1), after: at(2) };

test("a proposal about anything but ground has no map", () => {
  expect(groundStates({ ground: null, obstacle: null })).toEqual({});
});

test("the ground of now is drawn only where it is another than the one that was proposed on", () => {
  expect(groundStates({ ground, obstacle: null })).toEqual(ground);
  expect(groundStates({ ground, obstacle: obstacle(at(1)) })).toEqual(ground);
  expect(groundStates({ ground, obstacle: obstacle(at(3)) })).toEqual({ ...ground, now: at(3) });
  expect(groundStates({ ground, obstacle: obstacle(null) })).toEqual({ ...ground, now: null });
});
