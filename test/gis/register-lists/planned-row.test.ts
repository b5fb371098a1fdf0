import { describe, expect, it } from "vitest";
import { plannedRefusal, plannedRow } from "#gis/register-lists/planned-row";
import type { CellValues } from "#gis/register-lists/read-cell";

const aRow = (values: CellValues) => plannedRow({ row: 5, mineId: null, values, issues: [] });
const whole: CellValues = {
  name: "东沟区块",
  mineral: "石灰岩",
  licensedAreaKm2: "0.5",
  predictedWt: "600",
  location: "东乡北坡",
  grantYear: "2027",
};

describe("a row of 附件4 the register does not know", () => {
  it("is registered as it stands when every column is filled", () => {
    expect(aRow(whole)).toEqual({ values: whole, errors: [], doubts: [] });
  });

  it("takes 生产规模 in 万吨/年 as planned, and refuses it in 万立方米", () => {
    expect(aRow({ ...whole, capacity: "30 wt", status: "planned" }).values).toEqual({
      ...whole,
      plannedCapacityWt: "30",
    });
    expect(aRow({ ...whole, capacity: "30 wm3" }).errors.map(({ message }) => message)).toEqual([
      "第 5 行「生产规模」：拟设区块的生产规模须按万吨/年填写，不能由万立方米推算。",
    ]);
  });

  it("is refused without a mineral, with what only a licence brings, and with the state of a mine", () => {
    const { mineral: _, ...rest } = whole;
    expect(aRow(rest).errors.map(({ message }) => message)).toEqual([
      "第 5 行「开采矿种」：登记拟设区块须有这一项，请补上后重新上传。",
    ]);
    const { errors } = aRow({ ...whole, holder: "甲公司", validTo: "2030-01-01", status: "producing" });
    expect(errors.map(({ field }) => field)).toEqual(["holder", "validTo", "status"]);
  });

  it("has what the form wants and nobody filled told in one sentence", () => {
    expect(aRow({ name: "东沟区块", mineral: "石灰岩", location: "北坡" }).doubts).toEqual([
      "名单没有填写矿区面积、预测资源量、拟出让年度，登记后请在该区块的页面补上",
    ]);
  });
});

it("a planned block is offered what is planned, a mine never becomes planned", () => {
  const [block, mine] = [{ status: "planned" }, { status: "producing" }];
  expect(plannedRefusal("predictedWt", "9", block)).toBeNull();
  expect(plannedRefusal("licenceNumber", "C1", block)).toContain("还没有采矿许可证");
  expect(plannedRefusal("status", "producing", block)).toContain("登记许可证");
  expect(plannedRefusal("status", "planned", mine)).toBe("已登记的矿山不能改为拟设区块。");
  expect(plannedRefusal("status", "closed", mine)).toBeNull();
});
