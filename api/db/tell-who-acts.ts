import type { Knex } from "knex";
import type { Client } from "pg";
import { actingNow } from "../acting.ts";

/** Every connection is told who is asking before it is handed out: no path to the database can forget it. */
export function tellWhoActs(db: Knex): void {
  const told = new WeakMap<Client, string>();
  const acquire: () => Promise<Client> = db.client.acquireConnection.bind(db.client);
  db.client.acquireConnection = async () => {
    const person = actingNow();
    const text = person ? JSON.stringify(person) : "";
    const connection = await acquire();
    if ((told.get(connection) ?? "") === text) return connection;
    try {
      await connection.query("SELECT set_config('app.acting', $1, false)", [text]);
    } catch (error) {
      await db.client.releaseConnection(connection);
      throw error;
    }
    told.set(connection, text);
    return connection;
  };
}
