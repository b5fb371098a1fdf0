import { describe, expect, it } from "vitest";
import type { WeighedReading } from "#contract/transfer";
import { anIssue, anItem } from "#test/support/staged-item";
import {
  choosable,
  degreesDoubt,
  encodingDoubt,
  isDatumSilent,
  readingDoubt,
} from "../../../../web/transfer/questions/doubts.ts";

const withIssue = (...issues: Parameters<typeof anIssue>[0][]) => anItem({ issues: issues.map(anIssue) });
const reading = (id: string, part: Partial<WeighedReading> = {}): WeighedReading => ({
  id,
  title: id,
  eastFirst: false,
  zone: 41,
  zoneWidth: 3,
  overridesZone: false,
  kept: true,
  reasons: [],
  shape: { type: "MultiPolygon", coordinates: [] },
  areaM2: 1,
  ...part,
});

describe("what a file leaves in doubt", () => {
  it("is the notation of degrees only where the server asks", () => {
    expect(degreesDoubt([anItem(), withIssue({ code: "F08", message: "问" })])?.message).toBe("问");
    expect(degreesDoubt([withIssue({ code: "G01" })])).toBeNull();
  });

  it("is the encoding only where the text makes sense in two, the one it was read in first", () => {
    const context = { kind: "doubt", encoding: "gb18030", as: "鑫淼", rival: "big5", rivalAs: "鷜鵛" };
    const c07 = (more: object) => [
      anIssue({ code: "C07", severity: "warning", context: { ...context, ...more } }),
    ];
    expect(encodingDoubt(c07({}))?.readings).toEqual([
      { encoding: "gb18030", text: "鑫淼" },
      { encoding: "big5", text: "鷜鵛" },
    ]);
    expect(encodingDoubt(c07({ kind: "text" }))).toBeNull();
    expect(encodingDoubt([])).toBeNull();
  });

  it("is the datum only where nothing was said, not where another was named", () => {
    const e10 = (datum: string) => withIssue({ code: "E10", severity: "warning", context: { datum } });
    expect(isDatumSilent([anItem(), e10("missing")])).toBe(true);
    expect(isDatumSilent([e10("XIAN80")])).toBe(false);
  });

  it("is the reading of the first mine that cannot be stored as it is, before one that only lies elsewhere", () => {
    const elsewhere = anItem({ index: 0, issues: [anIssue({ code: "E06", severity: "warning" })] });
    const blocked = anItem({ index: 1, issues: [anIssue({ code: "F02", severity: "error" })] });
    expect(readingDoubt([elsewhere, blocked])?.index).toBe(1);
    expect(readingDoubt([elsewhere])?.index).toBe(0);
    expect(readingDoubt([withIssue({ code: "E05", severity: "warning" })])).toBeNull();
    expect(
      readingDoubt([
        { ...blocked, crs: { datum: "WGS84", kind: "geographic", zone: null, zoneWidth: null } },
      ]),
    ).toBeNull();
  });

  it("offers the readings that came to ground, and none where all of China would do", () => {
    expect(choosable([reading("a"), reading("b", { shape: null })]).map(({ id }) => id)).toEqual(["a"]);
    expect(choosable(Array.from({ length: 9 }, (_, i) => reading(String(i))))).toEqual([]);
  });
});
