import { posix } from "node:path";
import type { Document } from "@xmldom/xmldom";
import { warningAt } from "#gis/check/traced-item";
import type { Issue } from "#gis/issue";
import { elements } from "./kml-polygons.ts";

const [shownLinks, shownLength] = [3, 80];

/** Where the NetworkLinks of a KML lead, as it writes them. */
export function linksOf(document: Document): string[] {
  return elements(document, "NetworkLink").map(
    (link) => elements(link, "href")[0]?.textContent?.trim() ?? "",
  );
}

/** C10: links to files that are not read: nothing is fetched. `name` is that of the KML, `beside` the files of its KMZ. */
export function linksIssue(links: readonly string[], name = "", beside: readonly string[] = []): Issue[] {
  const others = new Set(beside.map((member) => member.toLowerCase()));
  const unread = links.filter((link) => !others.has(insideOf(name, link)));
  if (unread.length === 0) return [];
  const shown = unread.slice(0, shownLinks).map((link) => link.slice(0, shownLength) || "未写明");
  return [warningAt("C10", {}, { count: unread.length, links: shown.join("、") })];
}

/** The path of a link in the KMZ in which its KML lies. */
function insideOf(name: string, link: string): string {
  return posix.normalize(posix.join(posix.dirname(name), unescaped(link))).toLowerCase();
}

function unescaped(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
