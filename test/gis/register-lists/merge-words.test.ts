import { expect, test } from "vitest";
import {
  mergedFollow,
  mergedRefusal,
  mergeRole,
  sameNames,
  subjectDoubt,
  subjectRefusal,
} from "#gis/register-lists/merge-words";
import { aListedMine } from "#test/support/listed-mine";

test("names are the same in any order, parted by any sign, full-width or not", () => {
  expect(sameNames("乙矿、丙（二）矿", "丙(二)矿，乙矿")).toBe(true);
  expect(sameNames("乙矿", "乙矿、丙矿")).toBe(false);
  expect(sameNames(null, "")).toBe(true);
});

test("its own name, old or new, makes a mine the one that stays", () => {
  expect(mergeRole("甲矿", ["甲矿", undefined])).toBe("merge_subject");
  expect(mergeRole("甲新矿", ["甲矿", "甲新矿"])).toBe("merge_subject");
  expect(mergeRole("乙矿", ["甲矿", undefined])).toBe("merge");
});

test.each([
  ["its lineage says otherwise", { absorbedInto: "丙矿" }, "沿革已登记并入“丙矿”"],
  ["the city approved another role", { approved: "merge_subject" }, "市级已核准为“整合主体”"],
  [
    "the role is on record and only the partner differs",
    { disposition: "merge" },
    "请在“规划整合”和处置记录中办理",
  ],
] as const)("a 整合主体 is refused where %s", (_, change, sentence) => {
  const mine = aListedMine({ name: "甲矿", ...change });
  expect(subjectRefusal({ subject: "乙矿" }, mine)).toContain(sentence);
});

test("a 整合主体 beside a way of closure on one row is refused, and else can be taken", () => {
  const mine = aListedMine({ name: "甲矿" });
  expect(subjectRefusal({ subject: "乙矿", closure: "close_ban" }, mine)).toContain("请只留一样");
  expect(subjectRefusal({ subject: "乙矿" }, mine)).toBeNull();
});

test("a mine to be merged into one that no group names is asked about", () => {
  const mine = aListedMine({ name: "甲矿", groupSubject: "乙矿" });
  expect(subjectDoubt({ subject: "丙矿" }, mine)).toContain("并入“丙矿”名单不能登记");
  expect(subjectDoubt({ subject: "乙矿" }, mine)).toBeNull();
  expect(subjectDoubt({ subject: "甲矿" }, mine)).toBeNull();
});

test("merged mines follow from the group once the row's own role is taken", () => {
  const mine = aListedMine({ name: "甲矿", groupMerged: "甲矿、乙矿" });
  expect(mergedFollow({ subject: "甲矿", merged: "乙矿" }, mine)).toBe(true);
  expect(mergedFollow({ subject: "甲矿", merged: "丙矿" }, mine)).toBe(false);
  expect(mergedFollow({ merged: "乙矿" }, mine)).toBe(false);
  expect(mergedRefusal({ merged: "丙矿" }, mine)).toContain("名单为“丙矿”，台账为“未登记”");
});
