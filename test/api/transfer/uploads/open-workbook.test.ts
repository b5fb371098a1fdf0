import { describe, expect, test } from "vitest";
import { mutated } from "#test/support/mutations";
import { seeded } from "#test/support/seeded";
import { readWhole, streamed, streamedIfAny } from "#test/support/streamed";
import { type WrittenCell, type WrittenSheet, workbookOf, workbookParts } from "#test/support/workbook-of";
import { zipOf } from "#test/support/zip-of";

const heads = ["矿山名称", "采矿许可证号", "点号", "X", "Y", "有效期止", "备注"];
const corners = (n: number): WrittenCell[][] => {
  const [x, y] = [4_507_000 + 400 * (n % 50), 41_473_000 + 400 * Math.floor(n / 50)];
  return [
    [0, 0],
    [300, 0],
    [300, 300.125],
    [0, 300],
  ].map(([dx = 0, dy = 0], i) => [
    i === 0 ? `示例矿${n}` : null,
    i === 0 ? `C14090120260171${String(n).padStart(8, "0")}` : null,
    `J${i + 1}`,
    x + dx,
    y + dy,
    i === 0 ? { day: 46_387 + n } : null,
  ]);
};
const mines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => corners(from + i)).flat();
const sheet = (rows: WrittenSheet["rows"], more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: "矿区",
  rows: [heads, ...rows],
  ...more,
});
/** The first corner of each mine, then the second of each: with its name, as sorting by 点号 leaves them. */
const scattered = (count: number) => {
  const named = mines(0, count).map((row, i, all) => [
    ...(all[i - (i % 4)] ?? []).slice(0, 2),
    ...row.slice(2),
  ]);
  return [0, 1, 2, 3].flatMap((corner) => named.filter((_, i) => i % 4 === corner));
};

describe("a workbook of corners that is read row by row", () => {
  test.each<[string, () => Promise<Buffer>]>([
    ["hundreds of mines", () => workbookOf(sheet(mines(0, 450)))],
    ["rows of mines that stand apart", () => workbookOf(sheet(scattered(300)))],
    [
      "several sheets, one of them hidden, one of words",
      () =>
        workbookOf(
          { name: "说明", rows: [["2000国家大地坐标系"], ["甲 &amp; 乙"]] },
          sheet(mines(0, 3)),
          sheet(mines(3, 5), { name: "旧", state: "hidden" }),
          {
            name: "乙矿",
            rows: [["点号", "X", "Y", "圈号"], ...corners(9).map(([, , ...row]) => [...row.slice(0, 3), 1])],
          },
        ),
    ],
    [
      "formulas, marks, errors and texts of their own",
      () => {
        const [first = [], second = [], third = [], fourth = []] = corners(0);
        const cells: WrittenCell[] = [
          { xml: '<f>A1&amp;"矿"</f><v>东沟矿</v>', type: "str" },
          { xml: "<is><r><t>C1409012026017</t></r><r><t>100000001</t></r></is>", type: "inlineStr" },
          { xml: "<f>ROW()</f><v>1</v>" },
        ];
        return workbookOf(
          sheet([
            [...cells, ...first.slice(3)],
            second,
            [...third, { xml: "<v>1</v>", type: "b" }],
            [null, null, "J4", fourth[3] ?? null, { xml: "<v>#REF!</v>", type: "e" }],
          ]),
        );
      },
    ],
    ["blank rows between", () => workbookOf(sheet([...corners(0), [null], [null], ...corners(1)]))],
    [
      "two rows of headings",
      () =>
        workbookOf({
          name: "甲",
          rows: [["拐点表"], ["矿山名称", "", "拐点坐标"], [null, null, "点号", "X", "Y"], ...mines(0, 3)],
        }),
    ],
    ["a list without corners", () => workbookOf({ name: "名单", rows: [["姓名"], ["甲"]] })],
    [
      "days that count from 1904",
      () =>
        zipOf({
          ...parts(),
          "xl/workbook.xml": (parts()["xl/workbook.xml"] ?? "").replace(
            "<sheets>",
            '<workbookPr date1904="1"/><sheets>',
          ),
        }),
    ],
    [
      "a document type",
      () => zipOf({ ...parts(), "xl/styles.xml": `<!DOCTYPE x>${parts()["xl/styles.xml"]}` }),
    ],
    [
      "a sheet that is cut short",
      () =>
        zipOf({
          ...parts(),
          "xl/worksheets/sheet1.xml": (parts()["xl/worksheets/sheet1.xml"] ?? "").slice(0, 900),
        }),
    ],
  ])("with %s gives what it gives in memory", async (_, make) => {
    const bytes = await make();
    const whole = await readWhole(bytes);
    expect(await streamedIfAny(bytes)).toEqual(whole);
  });

  test.each(["prefixes", "comments", "single quotes"])(
    "with %s in its XML is left to a parser",
    async (kind) => {
      const xml = parts()["xl/worksheets/sheet1.xml"] ?? "";
      const odd = {
        prefixes: xml
          .replaceAll(/<(\/?)(worksheet|sheetData|row|c|v)\b/g, "<$1x:$2")
          .replace("xmlns=", "xmlns:x="),
        comments: xml.replace("</row><row", "</row><!-- 甲 --><row"),
        "single quotes": xml.replace('<c r="A2" t="s">', "<c r='A2' t='s'>"),
      }[kind];
      await expect(
        streamed(await zipOf({ ...parts(), "xl/worksheets/sheet1.xml": odd ?? "" })),
      ).rejects.toMatchObject({
        code: "too_large_whole",
      });
    },
  );

  test("is read on from any of its mines, across its sheets too", async () => {
    const bytes = await workbookOf(sheet(mines(0, 210)), sheet(scattered(5), { name: "乙" }));
    const { rows } = await readWhole(bytes);
    expect(rows).toHaveLength(215);
    for (const from of [0, 1, 200, 209, 210, 212, 215])
      expect((await streamed(bytes, { from })).rows).toEqual(rows.slice(from));
  });

  test("has as many rows as Excel has, not fifty thousand", async () => {
    const { count, issues } = await readWhole(await workbookOf(sheet(mines(0, 12_600))));
    expect([count, issues]).toEqual([12_600, []]);
  });

  test("whose cells share a text longer than a cell can hold is refused, not written out again and again", async () => {
    const long = "矿".repeat(250_000);
    const { issues, rows } = await streamed(
      await workbookOf(sheet(mines(0, 3).map((row) => [...row, long]))),
    );
    expect([issues.map(({ code }) => code), rows]).toEqual([["C05"], []]);
  });

  test("that was spoilt is read or refused in words, and leaves nothing on the disk", async () => {
    const bytes = await workbookOf(sheet(mines(0, 8)));
    const chance = seeded(20_261_128);
    for (let i = 0; i < 60; i += 1) {
      const spoilt = mutated(bytes, chance);
      const { count, issues } = (await streamedIfAny(spoilt)) ?? (await readWhole(spoilt));
      expect(count + issues.length).toBeGreaterThan(0);
    }
  });
});

const parts = () => workbookParts([sheet(mines(0, 3))]);
