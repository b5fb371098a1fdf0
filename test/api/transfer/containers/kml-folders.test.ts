import { expect, test } from "vitest";
import { foldersIssue, foldersOf } from "#api/transfer/containers/kml-folders";
import { kmlDocument, readKml } from "#api/transfer/containers/read-kml";
import { kmlOf } from "#test/support/kml-of";

const folder = (name: string, within = "") => `<Folder><name> ${name} </name>${within}</Folder>`;
const kml = (folders: string) => kmlOf().replace("<Document>", `<Document>${folders}`);

test("a folder has its own name, not that of what lies in it, and each name is told once", () => {
  const nested = `<Folder><Placemark><name>矿</name></Placemark>${folder("南坡")}</Folder>`;
  expect(foldersOf(kmlDocument(kml(folder("河东乡", folder("北坡")) + nested + folder("北坡"))))).toEqual([
    "河东乡",
    "北坡",
    "南坡",
  ]);
});

test("names of several folders are told with their count, since no mine is given them; that of one alone is not", () => {
  expect(foldersIssue(["河东乡"])).toEqual([]);
  expect(foldersIssue(["一乡", "二乡", "三乡", "四乡"])).toMatchObject([
    { code: "C11", severity: "warning", context: { count: 4, names: "一乡、二乡、三乡" } },
  ]);
});

test("a KML says so when it is read", () => {
  const bytes = new TextEncoder().encode(kml(folder("一乡") + folder("二乡")));
  expect(readKml(bytes, {}).issues).toMatchObject([{ code: "C11" }]);
});
