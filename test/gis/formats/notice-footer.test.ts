import { expect, test } from "vitest";
import { noticeFields } from "#gis/formats/notice-blocks";
import { readFooter } from "#gis/formats/notice-footer";

const read = (text: string) => readFooter({ line: 9, text, fields: noticeFields(text) }, { item: 1 });

test("elevations, name and sign of a ring come from its closing line", () => {
  expect(read("*,229.5,-70,金藏采区,1,")).toEqual({
    name: "金藏采区",
    topM: 229.5,
    bottomM: -70,
    subtract: false,
    line: 9,
    issues: [],
  });
  expect(read("*,,,,-1,")).toMatchObject({ name: null, topM: null, bottomM: null, subtract: true });
});

test("1000 to −1000 means that no elevation was set", () => {
  expect(read("*,1000,-1000,甲,1,")).toMatchObject({ topM: null, bottomM: null });
  expect(read("*,1000,-10,甲,1,")).toMatchObject({ topM: 1000, bottomM: -10 });
});

test("a spoilt elevation is E12, an unknown sign F06, no closing line is silence", () => {
  expect(read("*,三百,10,甲,1,").issues).toMatchObject([
    { code: "E12", place: { line: 9, field: "起标高" } },
  ]);
  expect(read("*,300,10,甲,2,").issues).toMatchObject([{ code: "F06", severity: "error" }]);
  expect(readFooter(null, {})).toMatchObject({ topM: null, subtract: false, issues: [] });
});
