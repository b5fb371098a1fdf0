import { inflateSync } from "node:zlib";

/** What a PDF of ours says, in the order it was written: letters are glyphs of embedded fonts, told by their ToUnicode tables. */
export function pdfText(pdf: Buffer): string {
  const objects = new Map(
    [...pdf.toString("latin1").matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(
      ([, id = "", body = ""]) => [id, body],
    ),
  );
  const fonts = new Map<string, Map<string, string>>();
  for (const body of objects.values()) {
    for (const [, name = "", id = ""] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "")?.[1];
      if (table && !fonts.has(name)) fonts.set(name, lettersOf(streamOf(objects.get(table) ?? "")));
    }
  }
  return [...objects.values()].map((body) => said(streamOf(body), fonts)).join("\n");
}

function streamOf(body: string): string {
  const start = /stream\r?\n/.exec(body);
  if (!start || !body.includes("/FlateDecode") || body.includes("/FontFile") || body.includes("/Image"))
    return "";
  const bytes = Buffer.from(body.slice(start.index + start[0].length), "latin1");
  return inflateSync(bytes, { finishFlush: 2 }).toString("latin1");
}

/** Glyph numbers in hexadecimal, and the letters they stand for. */
function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = "", list = ""] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/gs)) {
    let glyph = Number.parseInt(first, 16);
    for (const [, code = ""] of list.matchAll(/<([0-9a-f]+)>/g)) {
      letters.set(hex(glyph), Buffer.from(code, "hex").swap16().toString("utf16le"));
      glyph += 1;
    }
  }
  return letters;
}

const hex = (glyph: number) => glyph.toString(16).padStart(4, "0");

function said(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let letters: ReadonlyMap<string, string> = new Map();
  let text = "";
  for (const [, font, shown = ""] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d. ])*)\] TJ/g,
  )) {
    if (font) letters = fonts.get(font) ?? letters;
    for (const [, run = ""] of shown.matchAll(/<([0-9a-f]*)>/g))
      text += run.replaceAll(/[0-9a-f]{4}/g, (glyph) => letters.get(glyph) ?? "");
  }
  return text;
}
