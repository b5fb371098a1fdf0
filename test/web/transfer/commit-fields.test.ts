import { describe, expect, it } from "vitest";
import type { Region } from "#contract/regions";
import {
  batchNameOf,
  type CommitFields,
  orderOf,
  regionOptions,
} from "../../../web/transfer/commit-fields.ts";

const fields: CommitFields = {
  batchName: "第一批",
  regionCode: "990123",
  mineral: "石灰岩",
  licenceLevel: "county",
  holder: "待核实",
  status: "producing",
  validFrom: "2026-11-23",
};
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
  it("names every usable item by one word and a choice by its indexes in the order of the file", () => {
    expect(orderOf(fields, [0, 1, 2], 3).include).toBe("usable");
    expect(orderOf(fields, [4, 1], 3).include).toEqual([1, 4]);
  });

  it("accepts warnings only on the person's word", () => {
    expect(orderOf(fields, [0], 1).acceptWarnings).toBe(false);
    expect(orderOf({ ...fields, acceptWarnings: true }, [0], 1).acceptWarnings).toBe(true);
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
