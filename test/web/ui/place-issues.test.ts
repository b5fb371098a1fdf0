import { expect, test } from "vitest";
import { placeIssues } from "#web/ui/place-issues";

test("issues stand at the fields they name, the others apart", () => {
  const issues = [
    { path: "body.capacity", message: "证载规模不能为负数。" },
    { path: "body.capacity", message: "证载规模位数过多，请核对。" },
    { path: "body.other", message: "别处" },
    { path: "body", message: "整条" },
  ];
  expect(placeIssues(issues, ["name", "capacity"])).toEqual({
    placed: [{ name: "capacity", errors: ["证载规模不能为负数。", "证载规模位数过多，请核对。"] }],
    others: issues.slice(2),
  });
});
