import { XMLSerializer } from "@xmldom/xmldom";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { foldersOf } from "../containers/kml-folders.ts";
import { linksOf } from "../containers/kml-links.ts";
import { kmlDocument, kmlItems } from "../containers/read-kml.ts";
import { stagedRows } from "../staged-rows.ts";
import { storableJson } from "../storable-json.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

/** What Placemarks are put between to be a KML again: all that stands around them, for their styles and schemas are there. */
export interface KmlFrame {
  before: string;
  after: string;
}

export interface FramedKml {
  frame: KmlFrame;
  /** where its NetworkLinks lead */
  links: string[];
  /** names of its folders */
  folders: string[];
}

export interface KmlSlice {
  frame: KmlFrame;
  placemarks: readonly string[];
  /** 0-based index of the first */
  first: number;
  options: ReadOptions;
}

/** Holds what is left of a KML without its Placemarks to be one, and tells where it links to and what its folders are called. */
export function frameKml(text: string): Promise<Outcome<FramedKml>> {
  return outcomeOf(() => {
    const document = kmlDocument(text);
    const root = document.documentElement;
    if (root === null) throw new Error("a KML without a root was let through");
    // so that it has an end of its own
    const after = `</${root.tagName}>`;
    root.appendChild(document.createTextNode("\n"));
    const whole = new XMLSerializer().serializeToString(root);
    const frame = { before: whole.slice(0, -after.length), after };
    return { frame, links: linksOf(document), folders: foldersOf(document) };
  });
}

/** Reads Placemarks into rows of the staging table, as JSON. */
export function stagePlacemarks({ frame, placemarks, first, options }: KmlSlice): Promise<Outcome<string>> {
  const text = [frame.before, ...placemarks, frame.after].join("");
  return outcomeOf(() => storableJson(stagedRows(kmlItems(text, first + 1, options), first)));
}
