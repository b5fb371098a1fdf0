import { expect, it } from "vitest";
import { batchTime, consequenceText, countText, undoneText } from "#web/transfer/batches/batch-words";

it("says times of day in Beijing, whatever the computer's own zone", () => {
  expect(batchTime("2026-08-01T20:30:00Z")).toBe("2026-08-02 04:30");
});

it("tells a number that was not kept from none", () => {
  expect([countText(null), countText(0)]).toEqual(["—", "0"]);
});

it("says who undid a batch and when", () => {
  expect(undoneText({ undoneAt: "2026-08-01T04:00:00Z", undoneBy: "本机用户" })).toBe(
    "本机用户于 2026-08-01 12:00 撤销",
  );
});

it("names both what goes and what comes back", () => {
  const text = consequenceText({ addedCount: 3, changedCount: 2 });
  expect(text).toContain("删除本批新建的 3 座矿山");
  expect(text).toContain("2 座已有矿山");
  expect(consequenceText({ addedCount: 0, changedCount: 2 })).not.toContain("删除");
});
