import { expect, it } from "vitest";
import {
  acceptedText,
  batchTime,
  changedText,
  consequenceText,
  contentText,
  countText,
  undoneText,
} from "#web/transfer/batches/batch-words";

it("says times of day in Beijing, whatever the computer's own zone", () => {
  expect(batchTime("2026-08-01T20:30:00Z")).toBe("2026-08-02 04:30");
});

it("tells a number that was not kept from none", () => {
  expect([countText(null), countText(0)]).toEqual(["—", "0"]);
});

it("says who undid a batch and when", () => {
  expect(undoneText({ undoneAt: "2026-08-01T04:00:00Z", undoneBy: "测试员" })).toBe(
    "测试员于 2026-08-01 12:00 撤销",
  );
});

it("names both what goes and what comes back", () => {
  const text = consequenceText({ kind: "boundaries", addedCount: 3, changedCount: 2 });
  expect(text).toContain("删除本批新建的 3 座矿山及其范围、储量");
  expect(text).toContain("2 座已有矿山的范围");
  expect(consequenceText({ kind: "boundaries", addedCount: 0, changedCount: 2 })).not.toContain("删除");
  expect(consequenceText({ kind: "register_list", addedCount: 0, changedCount: 2 })).toContain(
    "2 座已有矿山的各项更改恢复",
  );
});

it("says what a batch brought, and of a list how many fields of how many mines", () => {
  expect(contentText({ kind: "boundaries", form: null })).toBe("矿区范围");
  expect(contentText({ kind: "register_list", form: "annex2" })).toBe("附件2 关闭退出名单");
  expect(changedText({ changedCount: 2, fieldCount: 5 })).toBe("2（5 项）");
  expect(changedText({ changedCount: 2, fieldCount: null })).toBe("2");
  expect(changedText({ changedCount: null, fieldCount: 5 })).toBe("—");
});

it("says who accepted which warnings of a file, and nothing where there were none or nobody knows", () => {
  const acceptedWarnings = [
    { code: "A16" as const, count: 2 },
    { code: "E09" as const, count: 1 },
  ];
  expect(acceptedText({ acceptedWarnings, committedBy: "王某" })).toBe(
    "导入时由王某核对并接受的警告：体重超常 2 座、面积不符 1 座。",
  );
  for (const none of [[], null])
    expect(acceptedText({ acceptedWarnings: none, committedBy: "王某" })).toBeNull();
});
