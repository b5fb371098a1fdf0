import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutToBytes, shortNames } from "#gis/formats/short-names";

/** as GBK and UTF-8 count these characters */
const gbk = (text: string) => [...text].reduce((sum, character) => sum + (character <= "\u007f" ? 1 : 2), 0);
const utf8 = (text: string) => [...text].reduce((sum, character) => sum + (character <= "\u007f" ? 1 : 3), 0);

describe("shortNames", () => {
  test("ten bytes are five characters in GBK and three in UTF-8, never half a one", () => {
    expect(shortNames(["统一社会信用代码"], gbk)).toEqual(["统一社会信"]);
    expect(shortNames(["统一社会信用代码"], utf8)).toEqual(["统一社"]);
  });

  test("two of one beginning are told apart by a number, also where only the case differs", () => {
    expect(shortNames(["甲许可证号码", "甲许可证号级"], gbk)).toEqual(["甲许可证号", "甲许可证2"]);
    expect(shortNames(["Area", "AREA", "area"], gbk)).toEqual(["Area", "AREA2", "area3"]);
  });

  test("however many fields there are, each has a name of its own of ten bytes at most", () => {
    const name = fc.string({
      unit: fc.constantFrom("矿", "区", "面", "a", "A", "1"),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), (names) => {
        const short = shortNames(names, utf8);
        expect(new Set(short.map((one) => one.toUpperCase())).size).toBe(names.length);
        for (const one of short) expect(utf8(one)).toBeLessThanOrEqual(10);
      }),
    );
  });
});

test("a text that fits is not cut", () => {
  expect(cutToBytes("矿界", 4, gbk)).toBe("矿界");
  expect(cutToBytes("矿界", 3, gbk)).toBe("矿");
});
