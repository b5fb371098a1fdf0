import { expect, test } from "vitest";
import { attachment } from "#api/export/attachment";

test("a Chinese file name travels encoded, with a plain one for old clients", () => {
  expect(attachment("矿山 (1).xlsx")).toBe(
    `attachment; filename="__ (1).xlsx"; filename*=UTF-8''%E7%9F%BF%E5%B1%B1%20%281%29.xlsx`,
  );
});
