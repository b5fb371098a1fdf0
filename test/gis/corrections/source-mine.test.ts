import { expect, test } from "vitest";
import { sourceMine } from "#gis/corrections/source-mine";
import { readBoundaryFile } from "#gis/formats/read-file";
import { txtSample, utf8 } from "#test/support/boundary-samples";
import { sourceMineOf } from "#test/support/source-mine-of";

/** Why the first mine of a text cannot stand in a table. */
function obstacleOf(text: string): string {
  const { items, format } = readBoundaryFile({ name: "a.txt", bytes: utf8(text) });
  const [item] = items;
  if (item === undefined) throw new Error("the text has a mine");
  const mine = sourceMine(item, 1, format);
  return "obstacle" in mine ? mine.obstacle : "none";
}

test("a mine stands as its source writes it, with its place in the file, its issues and what was already repaired", () => {
  const { item, file } = sourceMineOf(txtSample);
  const repaired = {
    ...item,
    repairs: [{ code: "E04" as const, title: "略去重复点", areaChangeM2: 0, differenceM2: 0 }],
  };
  expect(sourceMine(repaired, 7, file.format)).toMatchObject({
    item: 7,
    name: "示例矿区",
    number: "DK001",
    kind: "plane",
    asksNotation: false,
    repairs: ["略去重复点"],
    issues: item.issues,
    rings: [{ points: { length: 5 } }, { points: { length: 5 } }],
  });
});

test("what is no area, and a mine whose corners are not all known, are left out with the reason", () => {
  const point = JSON.stringify({ type: "Point", coordinates: [120, 40] });
  expect(obstacleOf(point)).toBe("图形不是面");
  const cut = "西矿=2,3,1,4507000,41473000,2,4507300,41473000,3,4507300,41473300,,,,1,4,1,1";
  expect(obstacleOf(cut)).toBe("坐标字符串不完整");
  const rings = Array.from({ length: 20_001 }, (_, at) => `J1,${at + 1},4507000.000,41473000.000`);
  expect(obstacleOf([...txtSample.split("\r\n").slice(0, 13), ...rings].join("\r\n"))).toBe("拐点或圈数过多");
});

test("a shape that is partly no area is taken with what is one: that was told and may be looked at", () => {
  const square = [
    [120, 40],
    [120.01, 40],
    [120.01, 40.01],
    [120, 40.01],
    [120, 40],
  ];
  const geometries = [
    { type: "Polygon", coordinates: [square] },
    { type: "Point", coordinates: [120, 40] },
  ];
  expect(obstacleOf(JSON.stringify({ type: "GeometryCollection", geometries }))).toBe("none");
});
