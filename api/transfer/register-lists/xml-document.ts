import { DOMParser, type Document } from "@xmldom/xmldom";

/** The document of a part of a workbook; null for one that is no sound XML, whatever the library throws at it. */
export function xmlDocument(text: string): Document | null {
  try {
    return new DOMParser({ onError: () => undefined }).parseFromString(text, "text/xml");
  } catch {
    return null;
  }
}
