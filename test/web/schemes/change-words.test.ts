import { expect, test } from "vitest";
import { changeWords } from "../../../web/schemes/change-words.ts";
import { aGroup, arranged } from "./a-scheme-view.ts";

const nameOf = (id: string) => `矿${id}`;

test("who went where, what was locked and settled, is told in words by the numbers of now", () => {
  const before = arranged([aGroup("g", ["a", "b", "c"]), aGroup("h", ["d", "e"], { isLocked: true })]);
  const after = arranged(
    [
      aGroup("g", ["a", "b"], { subjectId: "a", subjectReason: "规模大" }),
      aGroup("h", ["d", "e", "f"]),
      aGroup("i", ["x", "y"]),
    ],
    { apart: [["a", "d"]] },
  );
  expect(changeWords(before, after, nameOf).toSorted()).toEqual(
    [
      "矿c改为单列",
      "矿f移入第 2 组",
      "矿x、矿y合为第 3 组",
      "第 1 组整合主体定为矿a",
      "解锁第 2 组",
      "约定矿a与矿d不得同组",
    ].toSorted(),
  );
});

test("a settled pair taken back, a subject dropped and a reason rewritten are told, too", () => {
  const chosen = { subjectId: "a", subjectReason: "规模大" };
  const before = arranged(
    [aGroup("g", ["a", "b"], chosen), aGroup("h", ["c", "d"], { ...chosen, subjectId: "c" })],
    {
      together: [["a", "b"]],
    },
  );
  const after = arranged([
    aGroup("g", ["a", "b"], { ...chosen, subjectReason: "正在生产" }),
    aGroup("h", ["c", "d"]),
  ]);
  expect(changeWords(before, after, nameOf)).toEqual([
    "改写第 1 组选定整合主体的理由",
    "取消第 2 组的整合主体",
    "取消矿a与矿b的约定",
  ]);
});
