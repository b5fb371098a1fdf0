import { describe, expect, it } from "vitest";
import { issueCodes } from "#gis/issue";
import { issueWords } from "../../../web/transfer/issue-words.ts";

describe("short names of issues", () => {
  it("tell every kind of trouble from every other", () => {
    expect(new Set(issueCodes.map((code) => issueWords[code])).size).toBe(issueCodes.length);
  });
});
