import { expect, test } from "vitest";
import { schemeFeatures } from "../../../web/schemes/scheme-features.ts";
import { aGroup, arranged, aView } from "./a-scheme-view.ts";

const kinds = (arrangement: Parameters<typeof aView>[0]) =>
  schemeFeatures(aView(arrangement, { a: { mustMerge: true } }), new Set(["d"])).features.map(
    ({ properties }) => `${properties?.kind} ${properties?.id}`,
  );

test("members carry their number and are joined within the group only", () => {
  expect(kinds(arranged([aGroup("g", ["a", "b"]), aGroup("h", ["c", "d"])]))).toEqual([
    "link a b",
    "link_to_verify c d",
    "member a",
    "member b",
    "member c",
    "member d",
    "chosen d",
  ]);
});

test("a mine that must merge is marked while it is alone", () => {
  expect(kinds(arranged([aGroup("g", ["c", "d"])]))).toContain("waiting a");
});
