import { Router } from "express";
import type { Knex } from "knex";
import * as contract from "#contract/api-keys";
import type { Actor, AppContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { notFound } from "../../http/problem.ts";
import { serve } from "../../http/serve.ts";
import { requireOwn } from "../change-password.ts";
import type { KnownActors } from "../known-actors.ts";
import { ownPerson } from "../own-person.ts";
import { addKey, keysOf, requireOwnRights, revokeKey } from "./key-store.ts";

/** 接口密钥: made and revoked by their owners, seen by administrators, revoked by the security administrator. */
export function keyRoutes(context: AppContext, { forget }: Pick<KnownActors, "forget">): Router {
  const router = Router();
  const { db } = context;
  const revoked = async (actor: Actor, account: string, id: string) => {
    const key = await inTransaction(context, actor, (tx) => revokeKey(tx, context, { account, id, actor }));
    forget();
    return key;
  };

  serve(router, contract.listKeys, async (_, caller) => ({
    items: await keysOf(db, context, ownPerson(caller).person.id),
  }));
  serve(router, contract.addKey, async ({ body: { current, ...wanted } }, caller) => {
    const { actor } = caller;
    await requireOwn(context, ownPerson(caller).person, current);
    await requireOwnRights(db, actor, wanted);
    return inTransaction(context, actor, (tx) => addKey(tx, context, { actor, wanted }));
  });
  serve(router, contract.revokeKey, ({ params: { id } }, caller) =>
    revoked(caller.actor, ownPerson(caller).person.id, id),
  );
  serve(router, contract.listAccountKeys, async ({ params: { id } }) => {
    await requireAccount(db, id);
    return { items: await keysOf(db, context, id) };
  });
  serve(router, contract.revokeAccountKey, ({ params: { id, key } }, { actor }) => revoked(actor, id, key));
  return router;
}

async function requireAccount(db: Knex, id: string): Promise<void> {
  if (!(await db("account").where({ id }).first("id"))) throw notFound("账号");
}
