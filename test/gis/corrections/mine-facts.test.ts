import { expect, test } from "vitest";
import { mineFacts } from "#gis/corrections/mine-facts";
import { noticeSample, txtSample } from "#test/support/boundary-samples";
import { sourceMineOf } from "#test/support/source-mine-of";

function factsOf(...args: Parameters<typeof sourceMineOf>) {
  const { item, file, mine } = sourceMineOf(...args);
  return mineFacts(item, file.format, mine.rings);
}
const table = (heads: string, first: string) =>
  [
    `矿山名称,点号,X,Y,${heads}`,
    `甲矿,1,4507000,41473000,${first}`,
    ",2,4507300,41473000,",
    ",3,4507300,41473300,",
  ].join("\n");

test("datum and zone that are settled are stated, in the words of the source where it has some", () => {
  expect(factsOf(txtSample)).toMatchObject({ datum: "2000国家大地坐标系", zone: "41", zoneWidth: "3" });
  const said = factsOf(table("坐标系,带号,几度分带", "CGCS2000,41.0,3度带"));
  expect(said).toMatchObject({ datum: "CGCS2000", zone: "41.0", zoneWidth: "3度带" });
});

test("a datum nobody named stays open, and one that is not known stays as it is written", () => {
  expect(factsOf(table("备注", "无"))).toMatchObject({ datum: "" });
  expect(factsOf(table("坐标系", "地方独立坐标系"))).toMatchObject({ datum: "地方独立坐标系" });
  expect(factsOf(table("备注", "无"), { datum: "XIAN80" })).toMatchObject({ datum: "1980西安坐标系" });
});

test("a zone that clashes with Y stands as it is stated until someone says which is right", () => {
  expect(factsOf(txtSample.replace("带号=41", "带号=40"))).toMatchObject({ zone: "40" });
});

test("the area keeps the unit and the digits of the source; one that an attribute states stands there alone", () => {
  expect(factsOf(txtSample).area).toEqual({ unit: "公顷", text: "8.7500" });
  expect(factsOf(noticeSample).area).toEqual({ unit: "平方千米", text: "0.1275" });
  const said = factsOf(table("面积（公顷）", "4.5"));
  expect(said.area).toBeNull();
  expect(said.attributes.get("面积（公顷）")).toBe("4.5");
});

test("an attribute that only repeats what a column of the table says does not stand twice", () => {
  const feature = {
    type: "Feature",
    properties: { 矿山名称: "甲矿", 名称: "别名", 起标高: "300.0", 止标高: -10, 备注: "  ", 嵌套: { a: 1 } },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [120, 40],
          [120.01, 40],
          [120.01, 40.01],
          [120, 40],
        ],
      ],
    },
  };
  const { attributes } = factsOf(JSON.stringify(feature));
  expect(Object.fromEntries(attributes)).toEqual({ 名称: "别名", 嵌套: '{"a":1}' });
});
