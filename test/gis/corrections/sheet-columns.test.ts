import { describe, expect, test } from "vitest";
import { attributeKeys, mostAttributes, sheetColumns } from "#gis/corrections/sheet-columns";
import type { SourceMine } from "#gis/corrections/source-mine";
import { attributeKey, findCornerColumns, isIgnored } from "#gis/formats/corner-columns";
import { txtSample } from "#test/support/boundary-samples";
import { sourceMineOf } from "#test/support/source-mine-of";

const { mine } = sourceMineOf(txtSample);
const withAttributes = (
  attributes: Record<string, string>,
  change: Partial<SourceMine> = {},
): SourceMine => ({
  ...mine,
  ...change,
  attributes: new Map(Object.entries(attributes)),
});
const headings = (mines: readonly SourceMine[], kind: SourceMine["kind"] = "plane") =>
  sheetColumns(mines, kind).map(({ heading }) => heading);

describe("what the reader makes of the headings", () => {
  test.each([
    ["plane", "north", "east"],
    ["geographic", "lon", "lat"],
  ] as const)("of a %s table: every column for what it holds", (kind, first, second) => {
    const columns = findCornerColumns([{ line: 1, cells: headings([mine], kind) }]);
    const at = (role: Parameters<NonNullable<typeof columns>["at"]["get"]>[0]) => columns?.at.get(role);
    expect(columns?.kind).toBe(kind === "plane" ? "plane" : "degrees");
    expect(
      ["item", "mine", "number", "part", "ring", "flag", "point"].map((role) => at(role as "item")),
    ).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([at(first), at(second), at("top"), at("bottom")]).toEqual([7, 8, 9, 10]);
    expect(at("datum")).toBeGreaterThan(10);
    expect([at("zone"), at("width")].map((column) => column === undefined)).toEqual(
      kind === "plane" ? [false, false] : [true, true],
    );
  });

  test("an attribute that is named like a column stays an attribute, under its own name", () => {
    const names = ["X", "经度", "图形序号", "坐标系", "矿山编号", "问题（导入时忽略）", "备注"];
    const made = headings([withAttributes(Object.fromEntries(names.map((name) => [name, "1"])))]).slice(
      -names.length - 1,
      -1,
    );
    expect(made.map(attributeKey)).toEqual(names);
    expect(made.map(isIgnored)).toEqual(names.map(() => false));
    const columns = findCornerColumns([
      { line: 1, cells: headings([withAttributes({ X: "1", 经度: "2" })]) },
    ]);
    expect([columns?.at.get("north"), columns?.at.get("lon")]).toEqual([7, undefined]);
  });

  test("what is wrong and the line of the source are skipped", () => {
    expect(headings([mine]).filter(isIgnored)).toEqual(["问题（导入时忽略）", "原文件行（导入时忽略）"]);
  });
});

test("an attribute that gives every mine its number keeps its name, and does not stand twice", () => {
  const a = withAttributes({ 许可证号: "C1" }, { number: "C1" });
  const b = withAttributes({ 许可证号: "C2" }, { number: "C2" });
  expect(headings([a, b])[2]).toBe("许可证号");
  expect(headings([a, b]).slice(3)).not.toContain("许可证号");
  const other = withAttributes({ 许可证号: "C3" }, { number: "地块7" });
  expect(headings([a, other])[2]).toBe("矿山编号");
  expect(headings([a, other])).toContain("许可证号（属性）");
});

test("there is a column for each unit in which areas are stated, filled where that unit is meant", () => {
  const km2 = { ...mine, area: { unit: "平方千米" as const, text: "0.5" } };
  const columns = sheetColumns([mine, km2], "plane").filter(({ key }) => key.startsWith("area:"));
  expect(columns.map(({ heading }) => heading)).toEqual(["面积（平方千米）", "面积（公顷）"]);
  const [ring] = mine.rings;
  const [point] = ring?.points ?? [];
  if (ring === undefined || point === undefined) throw new Error("the sample has corners");
  expect(columns.map(({ text }) => [text(mine, ring, point), text(km2, ring, point)])).toEqual([
    ["", "0.5"],
    ["8.7500", ""],
  ]);
});

test("degrees of which nobody has said what they are stand under no word that would settle it", () => {
  expect(headings([mine], "geographic")[7]).toBe("经度（十进制度或度°分′秒″）");
  expect(headings([{ ...mine, asksNotation: true }], "geographic")[7]).toBe("经度（°）");
});

test("attributes of all mines stand in the order in which they come up, as many as can be read back", () => {
  expect(attributeKeys([withAttributes({ 甲: "1", 乙: "2" }), withAttributes({ 丙: "3", 甲: "4" })])).toEqual(
    ["甲", "乙", "丙"],
  );
  const many = Object.fromEntries(
    Array.from({ length: mostAttributes + 1 }, (_, at) => [`属性甲${at}`, "1"]),
  );
  expect(headings([withAttributes(many)]).filter((heading) => heading.startsWith("属性甲"))).toHaveLength(
    mostAttributes,
  );
});
