import { expect, test } from "vitest";
import { moveWays } from "#gis/reduction/mine-move";
import { moveWords } from "#gis/reduction/move-words";

test("each way is told apart in words", () => {
  expect(new Set(moveWays.map((way) => moveWords[way])).size).toBe(moveWays.length);
});
