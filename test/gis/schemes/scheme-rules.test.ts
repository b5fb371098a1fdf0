import { expect, test } from "vitest";
import { packRules } from "#gis/optimum/pack-rules";
import { packById } from "#gis/policy/known-packs";
import { packDemands, schemeRules } from "#gis/schemes/scheme-rules";
import { aLink, aSchemeMine } from "./a-scheme.ts";

const pack = packById("xinzhou-2022");
if (!pack) throw new Error("the pack is there");

test("忻州 asks half of the 砂石土类, over half large or medium, and 300 m between small pits of one orebody", () => {
  expect(packDemands(pack)).toEqual({
    mostMembers: 6,
    mostLeftPercent: "50",
    share: { percent: "50", isInclusive: false },
    mergedIsLargeOrMedium: true,
    mustMergeHolds: true,
    safetyM: 300,
    clearOfZones: true,
    keepsSafety: false,
  });
});

test("what is locked, wished and too near goes along", () => {
  const mines = ["a", "b", "c"].map((id) => ({ ...aSchemeMine(id), draftGroup: null }));
  const links = [aLink("a", "b", { distanceM: 300 }), aLink("b", "c", { distanceM: 300.5 })];
  const group = { subjectId: null, subjectReason: null };
  const arrangement = {
    groups: [
      { id: "1", memberIds: ["a", "b"], isLocked: true, ...group },
      { id: "2", memberIds: ["c", "d"], isLocked: false, ...group },
    ],
    together: [["a", "c"]] as [string, string][],
    apart: [["b", "c"]] as [string, string][],
  };
  const weights = packRules(pack).weights;
  expect(schemeRules(packDemands(pack), { mines, links }, arrangement, weights)).toMatchObject({
    tooNear: [["a", "b"]],
    together: [["a", "c"]],
    apart: [["b", "c"]],
    locked: [["a", "b"]],
    weights,
  });
  expect(
    schemeRules({ ...packDemands(pack), safetyM: null }, { mines, links }, arrangement, weights).tooNear,
  ).toEqual([]);
});
