import { describe, expect, it } from "vitest";
import type { Region } from "#contract/regions";
import {
  batchNameOf,
  type CommitFields,
  orderOf,
  regionOptions,
  warningKey,
} from "../../../web/transfer/commit-fields.ts";
import { everything, nothing, sentRules } from "../../../web/transfer/review-rule.ts";

const fields: CommitFields = {
  batchName: "第一批",
  regionCode: "990123",
  mineral: "石灰岩",
  licenceLevel: "county",
  holder: "待核实",
  status: "producing",
  validFrom: "2026-11-23",
};
const all = sentRules(everything, nothing);
const region = (code: string, name: string, level: Region["level"], parentCode: string | null): Region => ({
  code,
  name,
  level,
  parentCode,
  mineCount: 0,
  bounds: null,
  version: 1,
});

describe("order to store a staged file", () => {
  it("accepts each kind of warning only on the person's word, and of the number that was ticked", () => {
    const warnings = [
      { code: "A16" as const, count: 3 },
      { code: "E10" as const, count: 5 },
    ];
    const accepted = (acceptWarnings?: string[]) =>
      orderOf({ ...fields, ...(acceptWarnings && { acceptWarnings }) }, all, warnings).acceptWarnings;
    expect(accepted()).toEqual([]);
    expect(accepted([warningKey({ code: "E10", count: 5 })])).toEqual([{ code: "E10", count: 5 }]);
    expect(accepted([warningKey({ code: "E10", count: 4 })])).toEqual([]);
  });

  it("says nothing of what was left empty", () => {
    const { defaults } = orderOf({ ...fields, mineral: "" }, all, []);
    expect(defaults).toMatchObject({ holder: "待核实", mineral: undefined });
  });

  it("takes the file's name without its ending as the name of the batch", () => {
    expect(batchNameOf("海城公示.2025.txt")).toBe("海城公示.2025");
    expect(batchNameOf(".txt")).toBe("导入");
  });

  it("offers counties and townships but no province, a township under its county's name", () => {
    const regions = [
      region("99", "云山省", "province", null),
      region("990123", "云谷县", "county", "99"),
      region("990123101", "云谷镇", "township", "990123"),
    ];
    expect(regionOptions(regions)).toEqual([
      { value: "990123", label: "云谷县" },
      { value: "990123101", label: "云谷县 / 云谷镇" },
    ]);
  });
});
