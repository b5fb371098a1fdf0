import { unzipText } from "./unzip.ts";
import { zipOf } from "./zip-of.ts";

/** The cells of the first sheet of a workbook as a person sees them, by address. */
export function cellsOf(book: Buffer, sheet = 1): Map<string, string> {
  const parts = unzipText(book);
  const strings = [...(parts["xl/sharedStrings.xml"] ?? "").matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)];
  const xml = parts[`xl/worksheets/sheet${sheet}.xml`] ?? "";
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*[^/])>(?:<v>|<is><t[^>]*>)(.*?)<\/(?:v|t)>/gs)].map(
      ([, at = "", look = "", value = ""]) => [
        at,
        plain(look.includes('t="s"') ? (strings[Number(value)]?.[1] ?? "") : value),
      ],
    ),
  );
}

function plain(xml: string): string {
  return xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** The workbook after a person has typed over cells of its first sheet. */
export async function editedWorkbook(book: Buffer, typed: Readonly<Record<string, string>>): Promise<Buffer> {
  const parts = unzipText(book);
  const name = "xl/worksheets/sheet1.xml";
  let xml = parts[name] ?? "";
  for (const [cell, text] of Object.entries(typed)) {
    const found = new RegExp(`<c r="${cell}"( s="\\d+")?[^>]*?(/>|>.*?</c>)`, "s");
    if (!found.test(xml)) throw new Error(`the workbook has no cell ${cell}`);
    xml = xml.replace(found, `<c r="${cell}"$1 t="inlineStr"><is><t>${text}</t></is></c>`);
  }
  return await zipOf({ ...parts, [name]: xml });
}
