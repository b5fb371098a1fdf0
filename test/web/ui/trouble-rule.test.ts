import { expect, test } from "vitest";
import { troubleRule } from "#web/ui/trouble-rule";

test("a field passes unless something is wrong with it", async () => {
  await expect(troubleRule(() => undefined).validator()).resolves.toBeUndefined();
  await expect(troubleRule(() => "体重须大于 0。").validator()).rejects.toThrow("体重须大于 0。");
});
