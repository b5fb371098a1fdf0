import { expect, test } from "vitest";
import { linksIssue, linksOf } from "#api/transfer/containers/kml-links";
import { kmlDocument } from "#api/transfer/containers/read-kml";
import { kmlOf } from "#test/support/kml-of";

test("a KML tells where its links lead", () => {
  const link = (href: string) => `<NetworkLink><Link><href> ${href} </href></Link></NetworkLink>`;
  const kml = kmlOf().replace("<Document>", `<Document>${link("a.kml")}<NetworkLink/>`);
  expect(linksOf(kmlDocument(kml))).toEqual(["a.kml", ""]);
});

test("links to files that are read anyway are no matter, all others are told with their count", () => {
  const beside = ["doc.kml", "files/第二份.kml"];
  expect(
    linksIssue(["files/%E7%AC%AC%E4%BA%8C%E4%BB%BD.kml", "./Files/第二份.kml"], "doc.kml", beside),
  ).toEqual([]);
  expect(linksIssue(["第二份.kml", "../doc.kml"], "files/第三份.kml", beside)).toEqual([]);
  expect(linksIssue(["http://example.com/a.kml", "", "files/%.kml"], "doc.kml", beside)).toMatchObject([
    {
      code: "C10",
      severity: "warning",
      context: { count: 3, links: "http://example.com/a.kml、未写明、files/%.kml" },
    },
  ]);
  expect(linksIssue([])).toEqual([]);
});
