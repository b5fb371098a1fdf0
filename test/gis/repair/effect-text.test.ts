import { expect, test } from "vitest";
import { repairEffectText } from "#gis/repair/effect-text";

test("an effect is worded with its sign, and a move without a change of area is still told", () => {
  expect(repairEffectText({ areaChangeM2: 0, differenceM2: 0 })).toBe("图形和面积不变");
  expect(repairEffectText({ areaChangeM2: -12.345, differenceM2: 12.345 })).toMatch(
    /^面积减少12\.3\d平方米，与修正前不重合12\.3\d平方米$/,
  );
  expect(repairEffectText({ areaChangeM2: 8, differenceM2: 10 })).toBe(
    "面积增加8.00平方米，与修正前不重合10.00平方米",
  );
  expect(repairEffectText({ areaChangeM2: 0, differenceM2: 180_000 })).toMatch(
    /^面积不变，与修正前不重合180000\.00平方米$/,
  );
});
