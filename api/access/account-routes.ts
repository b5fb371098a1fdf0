import { Router } from "express";
import type { Knex } from "knex";
import * as contract from "#contract/accounts";
import type { Actor, AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { serve } from "../http/serve.ts";
import { listAccounts } from "./account-list.ts";
import { addAccount, changeAccount, resetPassword } from "./account-store.ts";
import { confirmPassword } from "./confirm-password.ts";
import { endRole, grantRole } from "./role-store.ts";
import type { SessionBook } from "./session-book.ts";

/** 人员与角色: the system administrator makes accounts, the security administrator says what they may do. */
export function accountRoutes(context: AppContext, sessions: SessionBook): Router {
  const router = Router();
  /** Whatever was changed holds from the next request on. */
  const written = async <T>(actor: Actor, work: (tx: Knex.Transaction) => Promise<T>): Promise<T> => {
    const result = await inTransaction(context, actor, work);
    sessions.forget();
    return result;
  };

  serve(router, contract.listAccounts, ({ query }) => listAccounts(context.db, context, query));
  serve(router, contract.addAccount, ({ body }, { actor }) =>
    written(actor, (tx) => addAccount(tx, context, body)),
  );
  serve(router, contract.changeAccount, ({ params, ifMatch, body }, { actor }) =>
    written(actor, (tx) => changeAccount(tx, { ...params, ifMatch, actor, context }, body)),
  );
  serve(router, contract.resetPassword, async ({ params, ifMatch }, { actor }) => {
    const reset = await written(actor, (tx) => resetPassword(tx, { ...params, ifMatch, actor, context }));
    await sessions.end(params.id);
    return reset;
  });
  serve(router, contract.confirmPassword, ({ params, ifMatch }, { actor }) =>
    written(actor, (tx) => confirmPassword(tx, { ...params, ifMatch, actor, context })),
  );
  serve(router, contract.grantRole, ({ params, ifMatch, body }, { actor }) =>
    written(actor, (tx) => grantRole(tx, { ...params, ifMatch, actor, context }, body)),
  );
  serve(router, contract.endRole, ({ params: { id, grant }, ifMatch }, { actor }) =>
    written(actor, (tx) => endRole(tx, { id, ifMatch, actor, context }, grant)),
  );
  return router;
}
