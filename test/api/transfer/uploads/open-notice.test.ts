import { describe, expect, test } from "vitest";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { noticeSample } from "#test/support/boundary-samples";
import { expectSameWhenSpoilt, readWhole, streamed } from "#test/support/streamed";

const mine = (n: number, footer = "*,363,-10,东采区,1") => {
  const [x, y] = [4_507_000 + 400 * Math.floor(n / 50), 41_473_000 + 400 * (n % 50)];
  const corners = [`1,${x},${y}`, `2,${x + 300},${y}`, `3,${x + 300},${y + 300}`, `4,${x},${y + 300}`];
  return [`矿山名称：示例矿${n}`, "拐点,X,Y", ...corners, footer, "面积：0.0900平方公里", ""].join("\n");
};
const mines = (to: number) => Array.from({ length: to }, (_, n) => mine(n)).join("\n");

describe("the text of notices that is read mine by mine", () => {
  test.each<[string, string, ReadOptions?]>([
    ["a notice as it is printed", noticeSample],
    ["hundreds of mines", mines(450)],
    ["no closing lines", [0, 1, 2].map((n) => mine(n, "")).join("\n")],
    ["text behind the last ring", `${mines(3)}\n联系人：某某\n2026年1月1日`],
    ["a name inside of an open ring", mines(3).replace("*,363,-10,东采区,1", "")],
    ["a spoilt corner and a lone closing line", `*,1,2\n${mines(2).replace("41473300", "4147E300")}`],
    ["carriage returns alone between lines", mines(3).replaceAll("\n", "\r")],
    ["a datum that a person said", mines(3), { datum: "CGCS2000" }],
  ])("with %s gives what it gives in memory", async (_, text, options = {}) => {
    const bytes = Buffer.from(text);
    const whole = await readWhole(bytes, options);
    expect(whole.format).toBe("notice");
    expect(whole.rows.length).toBeGreaterThan(0);
    expect(await streamed(bytes, { options })).toEqual(whole);
  });

  test("of more than one piece is cut as a whole, and read on from any mine", async () => {
    const wide = Array.from({ length: 700 }, (_, n) => `${mine(n)}说明：${"字".repeat(600)}\n`).join("");
    const bytes = Buffer.from(wide);
    expect(bytes.length).toBeGreaterThan(1024 ** 2);
    const { rows } = await readWhole(bytes);
    expect(rows.length).toBeGreaterThan(600);
    for (const from of [0, 201, rows.length - 1])
      expect((await streamed(bytes, { from })).rows).toEqual(rows.slice(from));
  });

  test("that was spoilt gives what it gives in memory", async () => {
    await expectSameWhenSpoilt(Buffer.from(mines(12)), 43);
  });
});
