import { expect, test } from "vitest";
import type { CellValues } from "#gis/register-lists/read-cell";
import { newRowDoubts, rowChanges, valueWord } from "#gis/register-lists/row-changes";
import { aListedMine } from "#test/support/listed-mine";

const aRow = (values: CellValues) => ({ row: 7, mineId: null, values, issues: [] });
const changesOf = (values: CellValues, mine = aListedMine()) => rowChanges(aRow(values), mine);

test("a row that says what the register says differs in nothing", () => {
  const same = {
    name: "甲矿",
    capacity: "10 wt",
    licensedAreaKm2: "0.12340",
    status: "producing",
    recoverableWt: "80.0",
  };
  expect(changesOf(same)).toEqual({ changes: [], issues: [] });
});

test("a change is told in words, with what would be stored", () => {
  expect(changesOf({ status: "suspended", method: "underground" }).changes).toEqual([
    {
      field: "method",
      label: "开采方式",
      stored: "露天",
      offered: "地下",
      value: "underground",
      doubt: null,
    },
    { field: "status", label: "状态", stored: "生产", offered: "停产", value: "suspended", doubt: null },
  ]);
});

test("cubic metres of the register and the tonnes of a form are the same by the recorded 体重", () => {
  const mine = aListedMine({ capacity: "4", capacityUnit: "wm3", bulkDensity: "2.65" });
  expect(changesOf({ capacity: "10.6 wt" }, mine).changes).toEqual([]);
  expect(changesOf({ capacity: "10.7 wt" }, mine).changes[0]).toMatchObject({
    stored: "4 万立方米/年",
    offered: "10.7 万吨/年",
    doubt: expect.stringContaining("采用后单位随之改变"),
  });
});

test("a capacity and a planned capacity out of range are asked about", () => {
  const { changes } = changesOf({ capacity: "100000 wt", plannedCapacityWt: "500000", mineral: "铁矿" });
  const doubts = changes.filter(({ doubt }) => doubt !== null).map(({ field }) => field);
  expect(doubts).toEqual(["capacity", "plannedCapacityWt"]);
});

test("a reserve that lasts for thousands of years was written in tonnes", () => {
  const mine = aListedMine({ remaining: "1000000", recoverable: "80" });
  const doubt = changesOf({ recoverableWt: "800000" }, mine).changes[0]?.doubt;
  expect(doubt).toContain("够采 80000 年，台账为 80 万吨，疑似按吨填写");
  expect(changesOf({ recoverableWt: "90" }, mine).changes[0]?.doubt).toBeNull();
});

test("an old licence number is taken only when seen by a person", () => {
  expect(changesOf({ licenceNumber: "2105000510113" }).changes[0]?.doubt).toContain("旧证号（13 位）");
});

test.each<[string, CellValues, Parameters<typeof aListedMine>[0], string]>([
  ["more recoverable than remaining", { recoverableWt: "100.1" }, {}, "大于核实的保有资源储量 100 万吨"],
  [
    "no verified reserve to belong to",
    { recoverableWt: "1" },
    { remaining: null, recoverable: null },
    "没有储量核实记录",
  ],
  ["tonnes of a reserve in cubic metres", { recoverableWt: "1" }, { reserveUnit: "wm3" }, "不能由万吨推算"],
  [
    "another way than the city approved",
    { closure: "exit_guided" },
    { approved: "close_ban" },
    "市级已核准为“关闭取缔”",
  ],
  [
    "an area that a coming boundary brings",
    { licensedAreaKm2: "1" },
    { awaitsArea: true },
    "请在矿区范围中改",
  ],
  ["an end before the registered beginning", { validTo: "2019-12-31" }, {}, "有效期起 2020-01-01 会晚于"],
])("%s is refused", (_, values, mine, sentence) => {
  const { changes, issues } = changesOf(values, aListedMine(mine));
  expect(changes).toEqual([]);
  expect(issues[0]?.message).toContain("第 7 行");
  expect(issues[0]?.message).toContain(sentence);
});

test("both ends of a period may move together", () => {
  const { changes, issues } = changesOf({ validFrom: "2031-01-01", validTo: "2040-12-31" });
  expect(issues).toEqual([]);
  expect(changes).toHaveLength(2);
});

test("a location is a change where it differs from what a list told or the register's regions say", () => {
  const mine = aListedMine({ location: "东县东乡" });
  expect(changesOf({ location: "东县东乡" }, mine).changes).toEqual([]);
  expect(changesOf({ location: "河东村南" }, mine).changes).toMatchObject([
    { stored: "东县东乡", offered: "河东村南", doubt: null },
  ]);
  const told = aListedMine({ location: "东县东乡", plannedLocation: "河东（村）南" });
  expect(changesOf({ location: "河东(村)南" }, told).changes).toEqual([]);
});

test("a 整合主体 is offered as the role it gives the mine, and other merged mines are told to be decided elsewhere", () => {
  const mine = aListedMine({ name: "甲矿", groupSubject: null, groupMerged: "乙矿" });
  const { changes, issues } = changesOf({ subject: "甲矿", merged: "乙矿、丙矿" }, mine);
  expect(changes).toMatchObject([
    {
      field: "subject",
      stored: null,
      offered: "甲矿（登记为“整合主体”）",
      value: "merge_subject",
      doubt: null,
    },
  ]);
  expect(issues[0]?.message).toMatch(
    /^第 7 行「被整合矿山」：名单为“乙矿、丙矿”，台账为“未登记”.*不能由名单改动/,
  );
});

test("a merger that would replace a decision of another kind is asked about", () => {
  const mine = aListedMine({ disposition: "close_ban" });
  expect(changesOf({ subject: mine.name }, mine).changes[0]?.doubt).toContain("台账的处置是“关闭取缔”");
});

test("a new mine is asked about as a known one is", () => {
  expect(newRowDoubts(aRow({ mineral: "铁矿", capacity: "300000 wt" }), "")).toHaveLength(1);
  expect(newRowDoubts(aRow({ mineral: "铁矿", capacity: "30 wt" }), "")).toEqual([]);
});

test("values are told in words", () => {
  expect(valueWord("capacity", "3 wm3")).toBe("3 万立方米/年");
  expect(valueWord("predictedWt", "64.41")).toBe("64.41 万吨");
  expect(valueWord("licensedAreaKm2", "0.1914")).toBe("0.1914 平方公里");
  expect(valueWord("grantYear", "2027")).toBe("2027");
  expect(valueWord("closure", "exit_guided")).toBe("引导退出");
  expect(valueWord("holder", "某公司")).toBe("某公司");
});

test("the area of a planned block is called 拟设面积, in changes and in what stands in their way", () => {
  const block = aListedMine({ status: "planned", licenceNumber: null, holder: null });
  const area = { licensedAreaKm2: "0.5" };
  expect(changesOf(area).changes[0]?.label).toBe("证载面积");
  expect(changesOf(area, block).changes[0]?.label).toBe("拟设面积");
  const waiting = changesOf(area, { ...block, awaitsArea: true });
  expect(waiting.issues[0]?.message).toBe(
    "第 7 行「拟设面积」：尚有未生效的范围，拟设面积将随它改变，请在矿区范围中改。",
  );
});
