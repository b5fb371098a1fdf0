import { expect, test } from "vitest";
import { pastedRing, pasteFrom } from "#gis/boundary-editing/pasted-ring";
import { planeText } from "#gis/boundary-editing/plane-place";
import {
  boundary,
  cornerOf,
  done,
  part,
  rectangle,
  refusal,
  ring,
  table,
  zone,
} from "#test/support/drawn-boundary";

const texts = (block: string) => {
  const read = pastedRing(block, zone);
  return "corners" in read
    ? read.corners.map((corner) => Object.values(planeText(corner, zone)).join())
    : read.refusal;
};
const lines = (block: string) => String(texts(block)).split("\n");
const three = ["4252300.001,38390000.000", "4252300.000,38390300.000", "4252000.000,38390300.000"];

test("a block of a spreadsheet, a notice or bare numbers is one ring", () => {
  expect(
    texts("点号\tX\tY\r\nJ1\t4252300.001\t38390000\r\nJ2\t4252300\t38390300\r\nJ3\t4252000\t38390300\r\n"),
  ).toEqual(three);
  expect(texts("1,4252300.001,38390000\n2,4252300,38390300\n3，4252000，38390300")).toEqual(three);
  expect(texts("4252300.001 38390000\n4252300 38390300\n4252000 38390300")).toEqual(three);
});

test("the first corner repeated at the end is not one more", () => {
  expect(texts("4252300.001 38390000\n4252300 38390300\n4252000 38390300\n4252300.001 38390000")).toEqual(
    three,
  );
});

test("what cannot be read is told by its row and its point", () => {
  expect(texts("J1 4252300 38390000\nJ2 4252300 390300\nJ3 4252000 38390300")).toMatch(
    /^第 2 行 J2：Y 坐标 390300 没有带号/,
  );
  expect(lines("J1 4252300 38390000\nJ2 4252300\nJ3 4252000 二十\nJ4 4252000 38390000")).toEqual([
    expect.stringMatching(/^第 2 行 J2：点号之后只有一个数/),
    expect.stringMatching(/^第 3 行 J3：Y 坐标“二十”不是数字/),
  ]);
  expect(lines("J1 x y\n".repeat(12)).slice(7)).toEqual([
    expect.stringMatching(/^第 8 行/),
    "共有 12 行不能读取。",
  ]);
  expect(texts("J1 4252300 38390000 1 2")).toMatch(/^第 1 行：应为.*这一行有 5 列/);
  expect(texts("J1 4252300 38390000\nJ2 4252300 38390300")).toMatch(/至少要有三个拐点，只读到 2 个/);
  expect(texts("")).toMatch(/只读到 0 个/);
});

test("a block of any size does not end up in a ring", () => {
  expect(texts("4252300 38390000\n".repeat(2001))).toMatch(/最多 2000 个拐点/);
});

const square = boundary(part(ring(...rectangle(0, 0, 300, 300))));

test("rows pasted into the table are written over from there on, the others stay", () => {
  const pasted = done(
    pasteFrom(square, cornerOf(square, "J2").ref, "4252310\t38390310\n4252000\t38390300", zone),
  );
  expect(table(pasted)).toEqual(["J1 300 0", "J2 310 310", "J3 0 300", "J4 0 0"]);
  expect(pasted.parts[0]?.rings[0]).toContain(cornerOf(square, "J3").place);
});

test("rows that change places do so at once, without sticking together on the way", () => {
  const block = "4252300 38390300\n4252300 38390000";
  const turned = done(pasteFrom(square, cornerOf(square, "J1").ref, block, zone));
  expect(new Set(turned.parts[0]?.rings[0]?.map(String)).size).toBe(4);
});

test("more rows than the ring has from there on are not laid anywhere", () => {
  const { ref } = cornerOf(square, "J3");
  const block = "4252310 38390310\n4252000 38390300\n4252000 38390000";
  expect(refusal(pasteFrom(square, ref, block, zone))).toMatch(/^粘贴了 3 行，J3 起这一圈只有 2 个拐点/);
  expect(refusal(pasteFrom(square, ref, "J3 4252310 390310", zone))).toMatch(/^第 1 行 J3：Y 坐标/);
});
