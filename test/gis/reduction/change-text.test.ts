import { expect, test } from "vitest";
import { changeText } from "#gis/reduction/change-text";

test.each([
  ["12.50", "减 12.50%"],
  ["-3.10", "增 3.10%"],
  ["0.00", "0.00%"],
  ["-0.00", "0.00%"],
  [null, "—"],
])("a reduction of %s is told as %s", (percent, text) => {
  expect(changeText(percent)).toBe(text);
});
