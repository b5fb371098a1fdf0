/** Text without the characters that XML 1.0 cannot hold and Excel refuses. */
export function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands within markup and attributes. */
export function markupText(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (sign) => named[sign] ?? sign);
}
