import { describe, expect, test } from "vitest";
import { readBoundaryFile } from "#gis/formats/read-file";
import { longestLine, mostAlike, mostCorners, mostRings, overlongLine } from "#gis/formats/reading-limits";
import { issueSentence } from "#gis/issue-sentence";
import { txtSample, utf8 } from "#test/support/boundary-samples";

const head = "[属性描述]\n坐标系=2000国家大地坐标系\n带号=41\n[地块坐标]\n";
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");
const read = (text: string) => readBoundaryFile({ name: "a.txt", bytes: utf8(text) });
const only = (text: string) => {
  const [item] = read(text).items;
  if (item === undefined) throw new Error("one mine expected");
  return item;
};
const sentences = (text: string) => {
  const { items, issues } = read(text);
  return [...issues, ...items.flatMap((item) => item.issues)].map(issueSentence);
};

describe("files that no tool of coordinates wrote", () => {
  test.each([
    ["letters", "x"],
    ["commas", ","],
    ["header signs", "@ "],
    ["closing lines", "*,"],
    ["an open bracket before blanks", " "],
    ["quotes", '"'],
    ["an open quoted cell", '"x,'],
    ["a register string", "1,"],
  ])("a line of 10 MB of %s is refused with its number and length", (_, piece) => {
    const file = read(`点号,X,Y,备注\n[${piece.repeat(10_000_000 / piece.length)}`);
    expect(file).toMatchObject({ format: null, items: [], issues: [{ code: "F07", place: { line: 2 } }] });
    expect(file.issues[0] && issueSentence(file.issues[0])).toMatch(
      /^第2行：这一行长达\d+个字符.*请检查原文件。$/,
    );
  });

  test("line ends of any kind count, and only the first overlong line is told", () => {
    const short = "x".repeat(longestLine);
    expect(overlongLine(`${short}\r\n${short}\r${short}\n`)).toBeNull();
    expect(overlongLine(`${short}\n${short}x\n${short}xx`)).toMatchObject({ place: { line: 2 } });
  });

  test("a header that claims a billion corners reserves nothing and is a warning beside those there are", () => {
    const item = only(txtSample.replace("10,8.7500,", "1000000000,8.7500,"));
    expect(item.issues).toMatchObject([
      { code: "F03", severity: "warning", context: { declared: 1e9, listed: 10 } },
    ]);
    expect(item.shape).not.toBeNull();
  });

  test.each([
    [
      "国土TXT",
      `${head}9,9,1,甲,面,,,,@\n${lines(mostCorners + 1, (i) => `J${i},1,4507000,41473${i % 1000}`)}`,
    ],
    ["notice", lines(mostCorners + 1, (i) => `${i},${4_507_000 + i},41473000`)],
    [
      "corner table",
      `点号,经度,纬度\n${lines(mostCorners + 1, (i) => `${i},${110 + i / 1e6},38.123456789`)}`,
    ],
  ])("a %s of more corners than a mine can have has no shape, and says how many", (_, text) => {
    const item = only(text);
    expect(item.shape).toBeNull();
    expect(item.issues.map(issueSentence).join()).toContain(
      `共${mostCorners + 1}个拐点，超过一次能够读取的${mostCorners}个`,
    );
  });

  test("more rings than a mine can have are refused before they are laid against each other", () => {
    const rings = lines((mostRings + 1) * 4, (i) => {
      const reachM = Math.floor(i / 4) + 1;
      const [north = 0, east = 0] =
        [
          [-1, -1],
          [1, -1],
          [1, 1],
          [-1, 1],
        ][i % 4] ?? [];
      return `J${i},${reachM},${4_507_000 + north * reachM},${41_473_000 + east * reachM}`;
    });
    expect(only(`${head}9,9,1,甲,面,,,,@\n${rings}`)).toMatchObject({ shape: null });
    expect(sentences(`${head}9,9,1,甲,面,,,,@\n${rings}`).join()).toContain(`共${mostRings + 1}个圈`);
  });

  test("a fault on every line is listed some times and then counted", () => {
    const item = only(`${head}9,9,1,甲,面,,,,@\n${lines(5000, (i) => `J${i},1,45O7000,41473000`)}`);
    expect(item.issues.filter(({ code }) => code === "E12")).toHaveLength(mostAlike);
    expect(item.issues.at(-1)).toMatchObject({
      code: "F07",
      severity: "error",
      context: { count: 4950, of: "E12" },
    });
    expect(read(`[地块坐标]\n${lines(5000, (i) => `乱${i}`)}`).issues).toHaveLength(mostAlike + 1);
  });
});
