import { expect, test } from "vitest";
import { approving } from "./approving.ts";
import { carryingOut } from "./carrying-out.ts";
import { designing } from "./designing.ts";
import { documents } from "./documents.ts";
import { openHour } from "./hour.ts";

/** What a planner does in an hour, from the candidates of a county to the plan document, as one story. */
export function plannersHour(environment?: () => Promise<Record<string, string>>): void {
  const hour = openHour(environment);
  designing(hour);
  approving(hour);
  carryingOut(hour);
  documents(hour);

  test("nothing outside this computer was asked, and the page made no complaint", () => {
    const { strangers, complaints } = hour.office();
    expect(strangers).toEqual([]);
    // a group has no boundary until it is drawn
    expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
  });
}
