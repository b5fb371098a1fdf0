import { encode } from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeText } from "#gis/formats/decode-text";
import { issueSentence } from "#gis/issue-sentence";

const of = (text: string, encoding: string) => decodeText(encode(text, encoding));
const table = (heads: string, name: string) =>
  `${heads}\n${name},1,4507000,41473000\n${name},2,4507300,41473000\n`;

describe("the encoding of a text that names none", () => {
  test.each([
    ["a list of a mainland office", table("矿山名称,点号,X坐标,Y坐标", "云岭铁矿"), "gbk", "gb18030"],
    ["nothing but the usual heads", "点号,X,Y\n1,4507000,41473000\n", "gbk", "gb18030"],
    ["degrees and their signs only", "1,122°41′04.855″,40°41′52.946″\n", "gbk", "gb18030"],
    ["a rare name among usual heads", table("矿山名称,点号,X,Y", "犇鱻矿"), "gbk", "gb18030"],
    ["a name that only GB18030 has", table("矿山名称,点号,X,Y", "𠮷祥矿"), "gb18030", "gb18030"],
    ["a list in traditional characters", table("礦山名稱,點號,X座標,Y座標", "雲嶺鐵礦"), "big5", "big5"],
    ["the heads of a table in Big5", "點號,經度,緯度\n1,112.1,38.1\n", "big5", "big5"],
    ["a list in UTF-8", table("矿山名称,点号,X,Y", "云岭铁矿"), "utf8", "utf-8"],
    ["degrees in UTF-8", "1,122°41′04.855″,40°41′52.946″\n", "utf8", "utf-8"],
    ["signs of two bytes in UTF-8", "1,122°41.5,40°41.9±0.2\n", "utf8", "utf-8"],
    ["no sign of any", "1,2,3\n", "utf8", "utf-8"],
  ])("is told by %s", (_, text, encoding, meant) => {
    const read = of(text, encoding);
    expect([read.encoding, read.text]).toEqual([meant, text]);
    // Big5 is no usual encoding of a mainland office: a person looks at it
    expect(read.issues.map(({ code, context }) => [code, context.kind])).toEqual(
      meant === "big5" ? [["C07", "text"]] : [],
    );
  });

  test("that makes sense in two is read in the usual one and asked, with both readings", () => {
    const bytes = encode("鑫淼,X,Y\n1,2,3\n", "gbk");
    const { encoding, issues } = decodeText(bytes);
    expect(encoding).toBe("gb18030");
    expect(issues).toMatchObject([
      { code: "C07", severity: "warning", context: { kind: "doubt", as: "鑫淼", rival: "big5" } },
    ]);
    const [doubt] = issues;
    expect(doubt && issueSentence(doubt)).toMatch(/按GBK\/GB18030读作“鑫淼”，按Big5读作“.+”/);
    expect(decodeText(bytes, "big5").issues).toEqual([]);
  });
});
