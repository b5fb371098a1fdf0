// @vitest-environment jsdom
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { DayInput } from "../../../web/ui/day-input.tsx";

test("a day of the register is shown as it is written there, and no day as nothing", () => {
  expect(renderToString(<DayInput value="2026-01-31" />)).toContain('value="2026-01-31"');
  expect(renderToString(<DayInput value="" />)).toContain('value=""');
});
