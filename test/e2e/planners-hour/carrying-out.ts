import { expect, test } from "vitest";
import type { CarryingOffer } from "#contract/carrying-out";
import type { Scheme } from "#contract/schemes";
import { addDays } from "#gis/calendar/day-arithmetic";
import { why } from "#test/support/two-people";
import { axeFaults } from "../axe-faults.ts";
import { picture, secondDesk } from "../browser.ts";
import { courseDesk } from "../course-desk.ts";
import { openScheme, told } from "../scheme-desk.ts";
import { chosen, county, type Hour, hub, small } from "./hour.ts";

/** The steps of a merged mine up to its licence, each with the documents it asks for. */
const stepsOfMine = [
  ["reserve_verification", "verification_report"],
  ["review_filing", "filing_letter"],
  ["valuation", "valuation_report"],
  ["grant", "grant_letter"],
  ["ownership", "ownership_letter"],
  ["plans", "utilisation_plan", "three_in_one", "eia"],
] as const;
const licenceNumber = "C9901242026113129000009";

/** The merged mine on its way to its licence, and into the register. */
export function carryingOut(hour: Hour): void {
  const desk = () => courseDesk(hour.office(), chosen, () => hour.schemeId);
  let groupId = "";

  test("the merged mine goes its way up to its licence", async () => {
    const { arrangement } = await told<Scheme>(hour.office(), `/api/schemes/${hour.schemeId}`);
    groupId = arrangement.groups[0]?.id ?? "";
    const on = (await desk().course()).today;
    const shares = [{ holder: "河湾县华嶂铝业有限公司", percent: "100" }];
    for (const [step, ...kinds] of stepsOfMine)
      await desk().finish(step, kinds, { groupId, on, ...(step === "ownership" && { shares }) });
    await desk().bring("licence", "licence_copy", groupId);
  });

  test("carried out by two people, four licences end on a day and one begins, and the map and the lists know both days", async () => {
    const office = hour.office();
    const { page } = office;
    const { today } = await desk().course();
    const path = `/api/schemes/${hour.schemeId}/groups/${groupId}/carrying-out`;
    const offer = await told<CarryingOffer>(office, path);
    expect([offer.faults, offer.ground?.source, offer.newLicence?.capacity]).toEqual([[], "drawn", "80"]);
    const licence = {
      ...offer.newLicence,
      ...{ licenceNumber, status: "producing", validFrom: today, validTo: addDays(today, 3650) },
      ...{ kind: "new_licence", issuedOn: today, document: "云自然资采准〔2026〕21号" },
      ...{ endedOn: today, endingDocument: "河政关〔2026〕3号、云自然资注〔2026〕8号" },
    };
    const reply = await office.ask(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...why },
      body: JSON.stringify(licence),
    });
    expect(reply.status).toBe(202);
    const leader = await secondDesk(office, "/planning", "领导");
    await leader.page.getByRole("button", { name: /审批/ }).click();
    const proposal = leader.page.getByRole("article", { name: "变更申请" });
    await proposal.getByText("实施整合").first().waitFor();
    await proposal.getByText("申请的范围 0.9937 km²").waitFor();
    await picture(leader.page, "hour-19-leader");
    await proposal.getByRole("button", { name: "批准" }).click();
    await leader.page.getByRole("tooltip").getByRole("button", { name: "批准" }).click();
    await leader.page.getByText("没有等待您审批的申请").waitFor();
    await leader.close();
    const before = addDays(today, -1);
    expect([await minesOn(before), await minesOn(today)]).toEqual([41, 38]);
    expect(await licencesOn(before)).toHaveLength(4);
    expect(await licencesOn(today)).toEqual([[hub, licenceNumber]]);
    await page.reload();
    await page.getByRole("treeitem", { name: new RegExp(`${county}\\s*38`) }).waitFor();
    await openScheme(page, chosen);
    await desk().open();
    await desk().step("登记发证").filter({ hasText: "已完成" }).waitFor();
    await desk().step("登记发证").click();
    await hour.shown("20-carried-out");
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await desk().drawer().waitFor({ state: "hidden" });
  });

  /** Mines of the county that were there on a day, by list; the tree must count as many. */
  async function minesOn(day: string): Promise<number> {
    const { total } = await told<{ total: number }>(
      hour.office(),
      `/api/mines?region=990124&limit=1&asOf=${day}`,
    );
    const { items } = await told<{ items: { name: string; mineCount: number }[] }>(
      hour.office(),
      `/api/regions?limit=1000&asOf=${day}`,
    );
    expect(items.find(({ name }) => name === county)?.mineCount).toBe(total);
    return total;
  }

  async function licencesOn(day: string) {
    const query = new URLSearchParams({ region: "990124", q: "云岭示例面积", limit: "20", asOf: day });
    const { items } = await told<{ items: { name: string; licenceNumber: string }[] }>(
      hour.office(),
      `/api/mines?${query}`,
    );
    expect(items.every(({ name }) => [hub, ...small].includes(name))).toBe(true);
    return items.map((one) => [one.name, one.licenceNumber]);
  }
}
