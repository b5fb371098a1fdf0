import { expect, test } from "vitest";
import { layBeside, ownPoint } from "../../../../web/map/swipe/beside.ts";

test("a place in the right of two views is that of the left one, a half of the map further left", () => {
  expect(ownPoint({ x: 700, y: 90 }, 1000)).toEqual([700, 90]);
  const end = layBeside();
  expect(ownPoint({ x: 700, y: 90 }, 1000)).toEqual([200, 90]);
  expect(ownPoint({ x: 200, y: 90 }, 1000)).toEqual([200, 90]);
  end();
  expect(ownPoint({ x: 700, y: 90 }, 1000)).toEqual([700, 90]);
});
