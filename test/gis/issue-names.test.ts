import { describe, expect, it } from "vitest";
import { issueCodes } from "#gis/issue";
import { issueNames } from "#gis/issue-names";

describe("short names of issues", () => {
  it("tell every kind of trouble from every other", () => {
    expect(new Set(issueCodes.map((code) => issueNames[code])).size).toBe(issueCodes.length);
  });
});
