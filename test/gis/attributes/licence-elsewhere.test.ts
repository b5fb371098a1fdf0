import { expect, test } from "vitest";
import { licenceElsewhereText } from "#gis/attributes/licence-elsewhere";

test("says the number and what to do, and nothing that only its register knows", () => {
  const text = licenceElsewhereText("C2112822009087120030651");
  expect(text).toContain("C2112822009087120030651");
  expect(text).toMatch(/全国唯一.*请核对号码.*报上级自然资源主管部门/);
});
