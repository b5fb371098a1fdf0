import { expect, test } from "vitest";
import { topologyFilterWord } from "#gis/topology/filter-text";

test("each part of a filter over findings is said in words, with its unit", () => {
  const said = (key: string, value: string) => topologyFilterWord(key, value);
  expect(said("kind", "overlap")).toBe("矿区重叠");
  expect(said("minAreaM2", "100")).toBe("面积不小于100平方米");
  expect(said("maxAreaM2", "2.5")).toBe("面积不大于2.5平方米");
  expect(said("minWidthM", "0.1")).toBe("最宽不小于0.1米");
  expect(said("maxWidthM", "30")).toBe("最宽不大于30米");
  expect(said("decision", "open")).toBe("处理意见未定");
  expect(said("decision", "review")).toBe("处理意见需复核");
  expect(said("decision", "handled")).toBe("已处理");
  expect(said("asOf", "2026-01-01")).toBeNull();
});
