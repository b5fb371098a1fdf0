import { expect, test } from "vitest";
import { readNoticeWords } from "#gis/formats/notice-words";

test("name, licence number, area and datum are found in a notice's sentences", () => {
  const words = readNoticeWords([
    "采矿权名称：云岭一矿，开采矿种：菱镁矿",
    "采矿许可证号：C2101002026117100000001",
    "矿区面积约为1.0685平方千米（2000国家大地坐标系）",
  ]);
  expect(words).toMatchObject({
    name: "云岭一矿",
    number: "C2101002026117100000001",
    areaText: "1.0685平方千米",
  });
  expect(words.areaM2).toBeCloseTo(1_068_500, 6);
  expect(words.datumText).toContain("2000国家大地坐标系");
});

test("an area without unit is not taken, and silence stays silence", () => {
  expect(readNoticeWords(["面积 1.07"])).toEqual({
    name: null,
    number: null,
    areaM2: null,
    areaText: null,
    datumText: null,
  });
});
