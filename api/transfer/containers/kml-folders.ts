import type { Document, Node } from "@xmldom/xmldom";
import { warningAt } from "#gis/check/traced-item";
import type { Issue } from "#gis/issue";
import { elements } from "./kml-polygons.ts";

const [shownNames, shownLength] = [3, 40];

/** Names of the folders of a KML, each once, in the order of the file. */
export function foldersOf(document: Document): string[] {
  const names = elements(document, "Folder").map((folder) => nameOf(folder.firstChild));
  return [...new Set(names.filter((name) => name !== ""))];
}

/** What a folder itself is called, and not what lies in it. */
function nameOf(first: Node | null): string {
  for (let child = first; child !== null; child = child.nextSibling)
    if (child.nodeName.replace(/^.*:/, "") === "name") return child.textContent?.trim() ?? "";
  return "";
}

/** C11: names of folders, which no mine is given; one folder alone tells nothing of its mines apart. */
export function foldersIssue(names: readonly string[]): Issue[] {
  if (names.length < 2) return [];
  const shown = names.slice(0, shownNames).map((name) => name.slice(0, shownLength));
  return [warningAt("C11", {}, { count: names.length, names: shown.join("、") })];
}
