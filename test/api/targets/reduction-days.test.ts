import { expect, test } from "vitest";
import { reductionDays } from "../../../api/targets/reduction-days.ts";

test("mines are counted from the day the document came into force, unless another is named", () => {
  const days = ({ baseline, asOf }: ReturnType<typeof reductionDays>) => [baseline, asOf];
  expect(days(reductionDays("2026-08-01", { packId: "xinzhou-2022" }))).toEqual(["2022-08-16", "2026-08-01"]);
  const named = { packId: "xinzhou-2022", baseline: "2022-12-31", asOf: "2022-12-31" };
  expect(days(reductionDays("2026-08-01", named))).toEqual(["2022-12-31", "2022-12-31"]);
});
