import { expect, test } from "vitest";
import { mergeTexts } from "#web/ui/merge-texts";

const seen = { name: "东沟矿", holder: "甲公司", capacity: "30", note: "" };

test("own changes are laid on what is stored now, and nothing of the other's is lost", () => {
  const own = { ...seen, capacity: "40" };
  const stored = { ...seen, holder: "乙公司" };
  const whole = { seen, own, stored };
  expect(mergeTexts(seen, own, stored)).toEqual({
    fields: [
      { field: "holder", seen: "甲公司", own: "甲公司", stored: "乙公司", whole, disputed: false },
      { field: "capacity", seen: "30", own: "40", stored: "30", whole, disputed: false },
    ],
    kept: { ...seen, holder: "乙公司", capacity: "40" },
  });
});

test("a field that both changed is disputed, unless both mean the same", () => {
  const stored = { ...seen, capacity: "50" };
  expect(mergeTexts(seen, { ...seen, capacity: "40" }, stored).fields).toMatchObject([{ disputed: true }]);
  expect(mergeTexts(seen, stored, stored).fields).toMatchObject([{ disputed: false }]);
});

test("where neither changed a field there is nothing to show", () => {
  expect(mergeTexts(seen, seen, seen)).toEqual({ fields: [], kept: seen });
});
