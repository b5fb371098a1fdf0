import { expect, test } from "vitest";
import { baseText } from "../../../web/schemes/base-text.ts";

test("the base tells of every mine that it leaves out, and why", () => {
  expect(baseText(216, { mines: 224, outOfScope: 8, missingBoundary: 2, notForDecision: 1 })).toBe(
    "底数 216 座：识别了 224 座；8 座不属政策范围，另有 2 座没有登记矿区范围，1 处坐标系不能用于判定，不列入。",
  );
  expect(baseText(216, { mines: 216 })).toBe("底数 216 座：识别的 216 座都在内。");
});

test("of an analysis that is no longer listed only the base is told", () => {
  expect(baseText(216, null)).toBe("底数 216 座：所依据的识别中属政策范围的矿山。");
});
