/** Code pages that \M+nXXXX may name in a Chinese drawing. */
const codePages: Readonly<Record<string, string>> = { "2": "big5", "5": "gb18030" };

/** A name, of a layer for one, with the signs that a drawing of before R2007 writes by their numbers. */
export function dxfName(raw: string): string {
  return raw
    .replace(/\\U\+([0-9A-Fa-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(
      /\\M\+([1-5])([0-9A-Fa-f]{4})/g,
      (whole, page: string, hex: string) => multibyte(page, hex) ?? whole,
    );
}

/** The text of a TEXT or MTEXT as a person sees it: escapes undone, fonts, heights and colours left out. */
export function dxfText(raw: string): string {
  return dxfName(raw)
    .replace(/\\S([^;\\]*);/g, (_, stack: string) => stack.replace(/[\^#]/g, "/"))
    .replace(/\\[fFHhQqTtWwAaCcPp][^;\\{}]*;/g, "")
    .replace(/\\P/g, " ")
    .replace(/\\[LlOoKk]/g, "")
    .replace(/\\~/g, " ")
    .replace(/\\([\\{}])|[{}]/g, (_, kept?: string) => kept ?? "")
    .replace(/%%[dD]/g, "°")
    .replace(/%%[pP]/g, "±")
    .replace(/%%[cC]/g, "φ")
    .replace(/%%[uUoOkK]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function multibyte(page: string, hex: string): string | null {
  const label = codePages[page];
  return label === undefined ? null : new TextDecoder(label).decode(Buffer.from(hex, "hex"));
}
