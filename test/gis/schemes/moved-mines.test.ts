import { expect, test } from "vitest";
import { movedMines } from "#gis/schemes/moved-mines";

const idsOf = (...sides: Parameters<typeof movedMines>) => movedMines(...sides).map(({ mineId }) => mineId);

test("the same groups in another order move nobody", () => {
  expect(
    movedMines(
      [["a", "b"], ["c", "d", "e"], ["f"]],
      [
        ["e", "c", "d"],
        ["b", "a"],
      ],
    ),
  ).toEqual([]);
});

test("a group that takes one more in moves that one only, and tells with whom it is to be", () => {
  expect(movedMines([["a", "b"], ["c"]], [["a", "b", "c"]])).toEqual([
    { mineId: "c", before: [], after: ["a", "b"] },
  ]);
});

test("mines that were alone and are made one all move, and back again", () => {
  expect(idsOf([["a"], ["b"]], [["a", "b"]])).toEqual(["a", "b"]);
  expect(idsOf([["a", "b"]], [])).toEqual(["a", "b"]);
});

test("of a group that is cut the smaller part moves, and of halves the later one", () => {
  expect(
    idsOf(
      [["a", "b", "c", "d", "e"]],
      [
        ["a", "b"],
        ["c", "d", "e"],
      ],
    ),
  ).toEqual(["a", "b"]);
  expect(
    idsOf(
      [["a", "b", "c", "d"]],
      [
        ["c", "d"],
        ["a", "b"],
      ],
    ),
  ).toEqual(["c", "d"]);
});

test("a mine that changes its group moves, and nobody else of either", () => {
  expect(
    movedMines(
      [
        ["a", "b", "c"],
        ["d", "e"],
      ],
      [
        ["a", "b"],
        ["c", "d", "e"],
      ],
    ),
  ).toEqual([{ mineId: "c", before: ["a", "b"], after: ["d", "e"] }]);
});

test("a group is matched once: of two that are joined the smaller one moves", () => {
  expect(
    idsOf(
      [
        ["a", "b"],
        ["c", "d", "e"],
      ],
      [["a", "b", "c", "d", "e"]],
    ),
  ).toEqual(["a", "b"]);
});
