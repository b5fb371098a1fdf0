import { expect, test } from "vitest";
import { differing } from "../../../web/schemes/differing.ts";
import { aGroup, arranged } from "./a-scheme-view.ts";

const of = (...groups: string[][]) => ({
  arrangement: arranged(groups.map((ids, at) => aGroup(String(at), ids))),
});

test("mines that two schemes put with others are the same whichever way round they are taken", () => {
  const [one, other] = [of(["a", "b"]), of(["a", "b", "c"], ["d", "e"])];
  expect([...differing(one, other)]).toEqual(["c", "d", "e"]);
  expect([...differing(other, one)]).toEqual(["c", "d", "e"]);
  expect(differing(one, one).size).toBe(0);
});
