import type { AppContext } from "../context.ts";
import { invalidCursor } from "../http/cursor.ts";

type Secrets = AppContext["secrets"];

const owner = "published-mines";

/** The mark of the next page holds what the page was sorted by and the id of its last mine: the public learns neither. */
export const sealMark = (secrets: Secrets, mark: string) =>
  secrets.seal(owner, Buffer.from(mark)).toString("base64url");

export function openMark(secrets: Secrets, sealed: string): string {
  const mark = secrets.open(owner, Buffer.from(sealed, "base64url"));
  if (!mark) throw invalidCursor();
  return mark.toString();
}
