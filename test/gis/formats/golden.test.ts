import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ParsedFile, ParsedItem } from "#gis/formats/parsed-file";
import { readBoundaryFile } from "#gis/formats/read-file";
import { issueSentence } from "#gis/issue-sentence";

const folder = new URL("../../golden/formats/", import.meta.url);
const inputs = readdirSync(folder).filter((name) => name.includes(".in."));

describe("odd boundary files", () => {
  test.each(inputs)("%s is read as the reviewed file says", async (name) => {
    const file = readBoundaryFile({ name, bytes: readFileSync(new URL(name, folder)) });
    const golden = new URL(name.replace(/\.in\..*/, ".out.json"), folder);
    await expect(`${JSON.stringify(summary(file), null, 2)}\n`).toMatchFileSnapshot(golden.pathname);
  });
});

function summary({ format, encoding, items, issues }: ParsedFile) {
  return { format, encoding, issues: issues.map(sentence), items: items.map(itemSummary) };
}

function itemSummary(item: ParsedItem) {
  const { name, number, crs, declaredAreaText, properties } = item;
  return {
    name,
    number,
    crs,
    areaM2: item.areaM2.toFixed(2),
    polygons: item.shape?.coordinates.map((polygon) => polygon.map((ring) => ring.length - 1)) ?? null,
    declaredAreaText,
    parts: item.parts.map(({ shape, areaM2, ...part }) => ({ ...part, areaM2: areaM2.toFixed(2) })),
    properties,
    issues: item.issues.map(sentence),
  };
}

function sentence(issue: ParsedItem["issues"][number]) {
  return `${issue.severity} ${issue.code} ${issueSentence(issue)}`;
}
