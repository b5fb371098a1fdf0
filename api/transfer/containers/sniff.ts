/** Local file header, or the end record of an empty zip. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, "PK\u0003\u0004") || startsWith(bytes, "PK\u0005\u0006");
}

/** Whether the bytes begin with these ASCII signs, at `from`. */
export function startsWith(bytes: Uint8Array, signs: string, from = 0): boolean {
  return [...signs].every((sign, i) => bytes[from + i] === sign.charCodeAt(0));
}

/** The first signs of a text as ASCII, a byte order mark left out; other bytes come out as they may. */
export function headOf(bytes: Uint8Array, length = 1024): string {
  return Buffer.from(bytes.subarray(0, length)).toString("latin1").replace(/^ï»¿/, "");
}
