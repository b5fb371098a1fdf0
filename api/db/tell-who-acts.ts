import type { Knex } from "knex";
import type { Client } from "pg";
import { actingNow } from "../acting.ts";
import { scopeNow } from "../scope.ts";

const tellSql = "SELECT set_config('app.acting', $1, false), set_config('kuangjie.scope', $2, false)";

/** Every connection is told who is asking and what they see before it is handed out: no path to the database can forget it. */
export function tellWhoActs(db: Knex): void {
  const told = new WeakMap<Client, string>();
  const acquire: () => Promise<Client> = db.client.acquireConnection.bind(db.client);
  db.client.acquireConnection = async () => {
    const words = [actingNow(), scopeNow()].map((said) => (said ? JSON.stringify(said) : ""));
    const text = words.join("\n");
    const connection = await acquire();
    if ((told.get(connection) ?? "\n") === text) return connection;
    try {
      await connection.query(tellSql, words);
    } catch (error) {
      await db.client.releaseConnection(connection);
      throw error;
    }
    told.set(connection, text);
    return connection;
  };
}
