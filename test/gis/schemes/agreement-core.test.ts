import { expect, test } from "vitest";
import { agreementCore } from "#gis/schemes/agreement-core";

const one = [["a", "b", "c"], ["d", "e"], ["f"], ["g"]];
const two = [["b", "a"], ["c"], ["e", "d"], ["f"], ["g"]];
const three = [["a", "b"], ["c", "g"], ["d", "e"], ["f"]];

test("mines are in one set when every scheme makes them one; the set is whole where each has just that group", () => {
  expect(agreementCore([one, two, three])).toEqual({
    together: [
      { memberIds: ["a", "b"], isWhole: false },
      { memberIds: ["d", "e"], isWhole: true },
    ],
    alone: ["f"],
    settled: 3,
    of: 7,
  });
});

test("the order of the schemes plays no part, and a scheme agrees with itself on everything", () => {
  expect(agreementCore([three, one, two])).toEqual(agreementCore([one, two, three]));
  expect(agreementCore([one, one])).toMatchObject({ settled: 7, of: 7, alone: ["f", "g"] });
});

test("a mine that one scheme does not know is left out, and does not keep the rest of its group from being whole", () => {
  expect(agreementCore([[["a", "b", "x"]], [["a", "b"]]])).toEqual({
    ...{ together: [{ memberIds: ["a", "b"], isWhole: true }], alone: [], settled: 2, of: 2 },
  });
});

test("mines that each scheme joins with others are in no set", () => {
  expect(
    agreementCore([
      [["a", "b"], ["c"]],
      [["a"], ["b", "c"]],
    ]),
  ).toEqual({
    ...{ together: [], alone: [], settled: 0, of: 3 },
  });
});
