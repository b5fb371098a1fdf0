/** JSON that PostgreSQL's jsonb takes: no NUL characters and no halves of surrogate pairs, which broken files contain. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "string" ? storableText(part) : part,
  );
}

export function storableText(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8").replaceAll("\0", "\ufffd");
}
