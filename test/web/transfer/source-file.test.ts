import { describe, expect, it } from "vitest";
import { answerWords, sizeText } from "../../../web/transfer/source-file.ts";

describe("a file read with the person's answers", () => {
  it("says how it was read differently from what stands in it", () => {
    expect(answerWords({ zone: 38, zoneWidth: "3", acceptSwap: "true" })).toEqual([
      "按3度带第38带读取",
      "已交换 X/Y",
    ]);
    expect(answerWords({ encoding: "big5" })).toEqual(["按 Big5 繁体 读取文字"]);
    expect(answerWords({ zone: 40, overrideZone: "true", degrees: "packed", datum: "XIAN80" })).toEqual([
      "按3度带第40带读取（不采信文件中的带号）",
      "经纬度按度分秒连写",
      "坐标系按1980 西安",
    ]);
    expect(answerWords({ datum: "GCJ02" })).toEqual(["标注为 GCJ-02，已换算"]);
    expect(answerWords({})).toEqual([]);
  });

  it("shows its size in the unit people read", () => {
    expect([sizeText(694), sizeText(2048), sizeText(3 * 1024 ** 2)]).toEqual([
      "694 字节",
      "2.0 KB",
      "3.0 MB",
    ]);
  });
});
