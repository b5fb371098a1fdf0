import type { Knex } from "knex";
import type { KeptConfirmation } from "#contract/confirmations";
import type { EntryDoubt, EntryDoubtCode } from "#gis/check/entry-doubt";
import type { AppContext } from "../context.ts";
import { Problem } from "../http/problem.ts";

/** What a person answered, who it is and when. */
export interface Answers {
  confirmed: readonly EntryDoubtCode[];
  by: string;
  context: Pick<AppContext, "newId" | "now">;
}

/**
 * Asks what is odd and not confirmed (422: nothing is stored, the transaction is undone), and keeps what was. Fields that
 * are wrong are refused before anything is asked.
 */
export async function confirmDoubts(
  tx: Knex,
  mineId: string,
  doubts: readonly EntryDoubt[],
  { confirmed, by, context }: Answers,
): Promise<void> {
  const open = doubts.filter(({ code }) => !confirmed.includes(code));
  if (open.length > 0) throw unconfirmed(open);
  if (doubts.length === 0) return;
  await tx("confirmed_doubt").insert(
    doubts.map(({ code, message }) => ({
      id: context.newId(),
      mine_id: mineId,
      code,
      message,
      confirmed_by: by,
      confirmed_at: context.now(),
    })),
  );
}

/** Latest first. */
export async function confirmationsOf(db: Knex, mineId: string): Promise<KeptConfirmation[]> {
  const rows: (Omit<KeptConfirmation, "confirmedAt"> & { confirmedAt: Date })[] = await db("confirmed_doubt")
    .where({ mine_id: mineId })
    .orderBy([{ column: "confirmed_at", order: "desc" }, "code", "id"])
    .select({
      id: "id",
      code: "code",
      message: "message",
      confirmedBy: "confirmed_by",
      confirmedAt: "confirmed_at",
    });
  return rows.map((row) => ({ ...row, confirmedAt: new Date(row.confirmedAt).toISOString() }));
}

function unconfirmed(open: readonly EntryDoubt[]): Problem {
  const confirmations = open.map(({ field, ...doubt }) => ({ ...doubt, field: `body.${field}` }));
  const message = `有 ${open.length} 处内容看来不寻常，还没有保存。请逐项核对：写错的改正，确实无误的确认后再保存。`;
  return new Problem(422, "confirmation_needed", message, { confirmations });
}
