import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { knownPacks, packById } from "#gis/policy/known-packs";

const sources: Record<string, URL> = {
  "anshan-2024": new URL("../../../../shared/policies/000.txt", import.meta.url),
  "xinzhou-2022": new URL("../../../../shared/policies/001.txt", import.meta.url),
  "jincheng-2024": new URL("../../../../shared/policies/002.txt", import.meta.url),
  "chaoyang-2024": new URL("../../../../shared/policies/003.txt", import.meta.url),
  "xinbin-2019": new URL("../../../../shared/policies/004.txt", import.meta.url),
};
const xinzhou = packById("xinzhou-2022");

test("the Xinzhou pack names its document and runs from August 2022 to the end of 2023", () => {
  expect(xinzhou).toMatchObject({
    documentNumber: "忻政办发〔2022〕58号",
    issuedOn: "2022-08-16",
    effectiveTo: "2023-12-31",
    status: "closed",
    licenceLevels: ["city", "county"],
  });
});

test("every pack has its own id", () => {
  expect(new Set(knownPacks.map(({ id }) => id)).size).toBe(knownPacks.length);
  expect(packById("no-such-pack")).toBeNull();
});

test("the work ends with restoration one year after the new licence, every other deadline has a date", () => {
  const dated = xinzhou?.deadlines.filter(({ due }) => due !== null).map(({ due }) => due);
  expect(dated).toEqual([
    "2022-10-30",
    "2022-11-30",
    "2023-02-28",
    "2023-03-30",
    "2023-06-30",
    "2023-09-30",
    "2023-12-31",
  ]);
  expect(xinzhou?.deadlines.at(-1)?.relative).toEqual({ event: "new_licence", years: 1 });
});

test("about one half fewer sand and stone mines is a target with a tolerance, not a limit", () => {
  const target = xinzhou?.targets.find(({ key }) => key === "reduction.sand_stone_clay");
  expect(target).toMatchObject({ value: "50", unit: "%", comparison: "about", tolerance: "5" });
});

test("002 asks 30 万吨 a year of bauxite, iron and cement limestone and 50 of open quarries, under the clause that says so", () => {
  const jincheng = packById("jincheng-2024");
  const clause = jincheng?.clauses.find(({ id }) => id === "3-2-2-3")?.quote.replace(/\s/g, "");
  expect(jincheng?.minimumScales).toHaveLength(4);
  for (const { value, unit, clauseId } of jincheng?.minimumScales ?? []) {
    expect([unit, clauseId]).toEqual(["wt", "3-2-2-3"]);
    expect(clause).toContain(`${value}万吨/年`);
  }
});

test("a document that is silent about a number holds one for reference, which cites no clause", () => {
  const jincheng = packById("jincheng-2024");
  const distance = jincheng?.parameters.find(({ key }) => key === "merge.distance_m");
  expect(distance).toMatchObject({ value: "500", clauseId: null, certainty: "R" });
  expect(distance?.note).toContain("仅供参考");
});

describe.each(knownPacks.map((pack) => [pack.id, pack] as const))(
  "against the printed document %s",
  (id, pack) => {
    const source = sources[id];
    test.skipIf(!source || !existsSync(source))("every quoted clause stands in it word for word", () => {
      const printed = (text: string) => text.replace(/\s/g, "");
      const text = printed(readFileSync(source as URL, "utf8"));
      const missing = pack.clauses
        .filter(({ quote }) => !text.includes(printed(quote)))
        .map((clause) => clause.id);
      expect(missing).toEqual([]);
    });
  },
);
