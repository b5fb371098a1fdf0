import { expect, test } from "vitest";
import { simplifiedHeading } from "#gis/formats/simplified-heading";

test("heads of corner tables in traditional characters are those in simplified ones, anything else stays", () => {
  expect(simplifiedHeading("縱座標X")).toBe("纵坐标X");
  expect(["點號", "經度", "緯度", "礦山名稱", "採礦許可證號", "圈號"].map(simplifiedHeading)).toEqual([
    "点号",
    "经度",
    "纬度",
    "矿山名称",
    "采矿许可证号",
    "圈号",
  ]);
  expect(simplifiedHeading("备注 X,Y 龍")).toBe("备注 X,Y 龍");
});
