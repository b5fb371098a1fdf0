import * as contract from "#contract/lists";
import { type Change, change } from "../approvals/change.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { decideDisposition } from "./decide-disposition.ts";

/** What is written down as decided or approved closes mines: two people say that it was. */
export const decideDispositionChange = change(contract.decideDisposition, {
  subject: "disposition",
  make: (tx, context, { params, body, ifMatch }) =>
    decideDisposition(tx, { id: params.id, ifMatch, today: shanghaiDay(context.now()) }, body),
});

export const dispositionChanges: readonly Change[] = [decideDispositionChange];
