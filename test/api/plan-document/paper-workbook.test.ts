import readXlsxFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { paperTable, says } from "#api/plan-document/paper-blocks";
import { paperWorkbook } from "#api/plan-document/paper-workbook";

const corners = paperTable<string>(
  "2　东沟矿　第1采区　面积 0.2000 km²　开采标高 由 900 米至 800 米标高　EPSG:4526 3度带第38带",
  [
    { head: "点号", width: 2, value: (name) => name },
    { head: "X（m）", width: 4, value: () => "4283324.693" },
    { head: "Y（m）", width: 4, value: () => "38620022.070" },
    { head: "圈", width: 2, value: () => "外圈" },
  ],
  ["J1", "J2", "J3"],
);
const paper = {
  ...{ title: "东县矿产资源整合方案", dataVersionId: "KJ-0123456789AB", plates: [] },
  facts: [["数据版本号", "KJ-0123456789AB"]] as [string, string][],
  parts: [{ heading: "三、整合后拟设采矿权方案", blocks: [says("一句话。"), corners] }],
};
const sheet = async (name: string) =>
  (await readXlsxFile(await paperWorkbook(paper))).find((one) => one.sheet === name)?.data ?? [];

test("every corner bears the name of its right, the first what is said of the ground, too", async () => {
  const [, ...rows] = await sheet("拐点坐标");
  expect(rows.map((row) => [row[0], row[1], row.at(-1)])).toEqual([
    ["2　东沟矿　第1采区", "J1", "面积 0.2000 km²　开采标高 由 900 米至 800 米标高　EPSG:4526 3度带第38带"],
    ["2　东沟矿　第1采区", "J2", null],
    ["2　东沟矿　第1采区", "J3", null],
  ]);
});

test("each sentence stands beside the part it is of", async () => {
  expect((await sheet("编制说明")).at(-1)).toEqual(["三、整合后拟设采矿权方案", "一句话。"]);
});
