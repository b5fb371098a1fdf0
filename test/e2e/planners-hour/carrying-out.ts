import { expect, test } from "vitest";
import type { Scheme } from "#contract/schemes";
import { axeFaults } from "../axe-faults.ts";
import { courseDesk } from "../course-desk.ts";
import { openScheme, told } from "../scheme-desk.ts";
import { approval, chosen, type Hour } from "./hour.ts";

/** The steps of a merged mine up to its licence, each with the documents it asks for. */
const stepsOfMine = [
  ["reserve_verification", "verification_report"],
  ["review_filing", "filing_letter"],
  ["valuation", "valuation_report"],
  ["grant", "grant_letter"],
  ["ownership", "ownership_letter"],
  ["plans", "utilisation_plan", "three_in_one", "eia"],
] as const;

/** The merged mine on its way to its licence, and into the register. */
export function carryingOut(hour: Hour): void {
  const desk = () => courseDesk(hour.office(), chosen, () => hour.schemeId);

  test("the merged mine goes its way up to its licence", async () => {
    const { page } = hour.office();
    const { arrangement } = await told<Scheme>(hour.office(), `/api/schemes/${hour.schemeId}`);
    const groupId = arrangement.groups[0]?.id ?? "";
    const on = (await desk().course()).today;
    for (const [step, ...kinds] of stepsOfMine) {
      const shares =
        step === "ownership" ? [{ holder: "河湾县华嶂铝业有限公司", percent: "100" }] : undefined;
      await desk().finish(step, kinds, { groupId, on, ...(shares && { shares }) });
    }
    await page.reload();
    await openScheme(page, chosen);
    await desk().open();
    await desk().drawer().getByText(`${on} 核准，${approval}`).waitFor();
    await desk().step("登记发证").click();
    await hour.shown("18-licence");
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await desk().drawer().waitFor({ state: "hidden" });
  });
}
