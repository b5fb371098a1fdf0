import { z } from "zod";
import { badRequest } from "./problem.ts";

/** Where a keyset page ended: the order it was read in, the sort key of its last row (null: none) and its id. */
export interface Cursor {
  sort: string;
  key: string | null;
  id: string;
}

const Stored = z.tuple([z.string(), z.string().nullable(), z.string().regex(/^[\w-]{1,64}$/)]);

export function writeCursor({ sort, key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString("base64url");
}

/** A mark from another order, or one made up, is refused: it would skip or repeat rows. */
export function readCursor(text: string | undefined, sort: string, keyPattern = /^[\s\S]*$/): Cursor | null {
  if (text === undefined) return null;
  const stored = Stored.safeParse(jsonOf(Buffer.from(text, "base64url").toString("utf8")));
  const [storedSort, key, id] = stored.success ? stored.data : [];
  if (
    storedSort !== sort ||
    key === undefined ||
    id === undefined ||
    (key !== null && !keyPattern.test(key))
  ) {
    throw invalidCursor();
  }
  return { sort, key, id };
}

export const invalidCursor = () =>
  badRequest("invalid_cursor", "翻页标记无效或与当前排序不符，请回到第一页重新查询。");

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
