import type { Knex } from "knex";
import { asSystem, scopeNow } from "#api/scope";

/** What tests do beside requests and jobs is the system's own work. */
export function seeEverything({ client }: Knex): void {
  const acquire: () => Promise<unknown> = client.acquireConnection.bind(client);
  client.acquireConnection = () => (scopeNow() ? acquire() : asSystem(acquire));
}
