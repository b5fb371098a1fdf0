import { describe, expect, test } from "vitest";
import { readPlaneText } from "#gis/boundary-editing/read-plane-text";

const read = (x: string, y: string, zone = 38) => readPlaneText({ x, y }, zone);
const trouble = (x: string, y: string, zone = 38) => {
  const answer = read(x, y, zone);
  return "trouble" in answer ? answer.trouble : "";
};

describe("readPlaneText", () => {
  test("takes what a licence prints, full-width digits and more decimals than a millimetre, which are rounded", () => {
    expect(read("4252000.5", "38390000")).toEqual({ plane: { x: "4252000.500", y: "38390000.000" } });
    expect(read(" ４２５２０００．２２０６ ", "38390000.9996")).toEqual({
      plane: { x: "4252000.221", y: "38390001.000" },
    });
  });

  test("says which number is wrong and how to mend it", () => {
    expect(trouble("", "38390000")).toBe("X 坐标是空的，请填写。");
    expect(trouble("东边", "38390000")).toMatch(/^X 坐标“东边”不是数字/);
    expect(trouble("4,252,000", "38390000")).toMatch(/带有逗号或空格，请去掉/);
    expect(trouble("425200", "38390000")).toMatch(/^X 坐标 425200 不是 7 位的北坐标/);
    expect(trouble("38390000", "4252000")).toMatch(/^X、Y 写反了/);
  });

  test("never guesses the zone of an easting", () => {
    expect(trouble("4252000", "390000.5")).toBe(
      "Y 坐标 390000.5 没有带号，请在前面加上 38，写成 38390000.5。",
    );
    expect(trouble("4252000", "37629975")).toMatch(/是 3 度带第 37 带的，本表为 3 度带第 38 带/);
    expect(trouble("4252000", "19629975")).toMatch(/是 6 度带第 19 带的/);
    expect(trouble("4252000", "38390000", 19)).toMatch(/3 度带第 38 带的，本表为 6 度带第 19 带/);
    expect(read("4252000", "19629975", 19)).toEqual({ plane: { x: "4252000.000", y: "19629975.000" } });
    expect(trouble("4252000", "3839000")).toMatch(/不是带号加 6 位的东坐标/);
  });
});
