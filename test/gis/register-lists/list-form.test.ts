import { expect, test } from "vitest";
import { formLayouts, formTitle, type ListForm } from "#gis/register-lists/list-form";
import { aListedMine } from "#test/support/listed-mine";

const headsOf = (form: ListForm) => formLayouts[form].columns.map(({ head }) => head);
const cellOf = (form: ListForm, head: string, mine = aListedMine()) =>
  formLayouts[form].columns.find((column) => column.head === head)?.value(mine, 0);

test("整合重组名单 has the columns of 附件3 and after them 整合主体 and 被整合矿山", () => {
  expect(headsOf("merge")).toEqual([...headsOf("annex3"), "整合主体", "被整合矿山"]);
});

test("the blank of the paper form is filled with the region, or left to the pen", () => {
  expect(formTitle("annex3", "阳城县")).toBe("阳城县非煤矿山企业升级改造名单");
  expect(formTitle("annex4", null)).toBe("____县（市）非煤矿山拟新设置名单");
  expect(formTitle("register", null)).toBe("矿山台账");
});

test("有效期 says what is known of it", () => {
  const head = "采矿许可证有效期";
  expect(cellOf("annex2", head)).toBe("2020-01-01至2030-12-31");
  expect(cellOf("annex2", head, aListedMine({ validFrom: null }))).toBe("至2030-12-31");
  expect(cellOf("annex2", head, aListedMine({ validTo: null }))).toBe("2020-01-01起");
  expect(cellOf("annex2", head, aListedMine({ validFrom: null, validTo: null }))).toBeNull();
});

test("one of 关闭取缔 and 引导退出 is ticked", () => {
  const mine = aListedMine({ disposition: "exit_guided" });
  expect([cellOf("annex2", "关闭取缔", mine), cellOf("annex2", "引导退出", mine)]).toEqual([null, "√"]);
});
