import type { Knex } from "knex";
import type { Client } from "pg";
import { grantRightsSql, makeRoleSql, roleFactsSql } from "./app-role-sql.ts";

/**
 * How far the connection stands from the audit log. `separate`: its login owns nothing and cannot alter the log. `stepped_down`:
 * its login owns the tables, and works in a role that cannot; who can run any SQL can step up again. `owner`: nothing holds it.
 */
export type Standing = "separate" | "stepped_down" | "owner";

interface RoleFacts {
  isOwner: boolean;
  isMade: boolean;
  mayTake: boolean;
  isGranted: boolean;
}

/** From now on each connection works in the role of the application, which may add to the audit log by triggers only. */
export async function workAsApp(db: Knex): Promise<Standing> {
  if (!(await roleFacts(db)).isMade) await db.raw(makeRoleSql);
  const { isOwner, isMade, mayTake, isGranted } = await roleFacts(db);
  if (!isOwner) return "separate";
  if (!isMade || !mayTake) return "owner";
  if (!isGranted) await db.raw(grantRightsSql);
  stepDown(db);
  return "stepped_down";
}

/** Whether its login owns the audit log: what takes something out of it is for that one alone. */
export async function isLogOwner(db: Knex): Promise<boolean> {
  return (await roleFacts(db)).isOwner;
}

async function roleFacts(db: Knex): Promise<RoleFacts> {
  const { rows } = await db.raw<{ rows: [RoleFacts] }>(roleFactsSql);
  return rows[0];
}

function stepDown(db: Knex): void {
  const below = new WeakSet<Client>();
  const acquire: () => Promise<Client> = db.client.acquireConnection.bind(db.client);
  db.client.acquireConnection = async () => {
    const connection = await acquire();
    if (below.has(connection)) return connection;
    try {
      await connection.query("SET ROLE kuangjie_app");
    } catch (error) {
      await db.client.releaseConnection(connection);
      throw error;
    }
    below.add(connection);
    return connection;
  };
}
