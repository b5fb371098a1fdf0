import { expect, test } from "vitest";
import { changedFields } from "#web/ui/changed-fields";

test("a change is told field by field, in words, without what stays empty", () => {
  const before = { status: "producing", note: null, valid_to: "2026-12-31" };
  const after = { status: "closed", note: null, valid_to: null };
  expect(changedFields({ before, after, recordKey: "m1" })).toEqual([
    { name: "status", label: "状态", before: "生产", after: "关闭" },
    { name: "valid_to", label: "有效期止", before: "2026-12-31", after: "" },
  ]);
});

test("the number of the record itself is not repeated, and ground is cut to what can be read", () => {
  const after = { id: "b1", shape: "0".repeat(1000), odd_column: { a: 1 } };
  const fields = changedFields({ before: null, after, recordKey: "b1" });
  expect(fields.map(({ label }) => label)).toEqual(["图形", "odd_column"]);
  expect(fields[0]?.after).toMatch(/^0{400}…（共 1000 个字符）$/);
  expect(fields[1]?.after).toBe('{"a":1}');
});
