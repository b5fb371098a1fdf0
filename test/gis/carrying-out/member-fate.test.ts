import { expect, test } from "vitest";
import { memberFate } from "#gis/carrying-out/member-fate";

const fates = (kind: "new_licence" | "changed_licence", subject: string | null) =>
  ["A", "B", "C"].map((mine) => memberFate(mine, subject, kind));

test("under 变更 the licence of the 主体 goes on and the others merge into it", () => {
  expect(fates("changed_licence", "B")).toEqual(["merged", "goes_on", "merged"]);
});

test("under 新立 the new licence takes the place of the 主体's: of three mines two are fewer, and two merge", () => {
  expect(fates("new_licence", "B")).toEqual(["merged", "replaced", "merged"]);
  expect(fates("new_licence", null)).toEqual(["merged", "merged", "merged"]);
});
