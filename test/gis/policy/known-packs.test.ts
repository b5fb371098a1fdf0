import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { knownPacks, packById } from "#gis/policy/known-packs";

const source = new URL("../../../../shared/policies/001.txt", import.meta.url);
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

describe.skipIf(!existsSync(source))("against the printed document", () => {
  test("every quoted clause stands in it word for word", () => {
    const text = readFileSync(source, "utf8");
    const missing = xinzhou?.clauses.filter(({ quote }) => !text.includes(quote)).map(({ id }) => id);
    expect(missing).toEqual([]);
  });
});
