import type { Knex } from "knex";
import type { Logger } from "pino";
import type { Person } from "#contract/access";
import type { Permission } from "#contract/permission";
import type { SecretBox } from "./access/secret-box.ts";
import type { Grant } from "./scope.ts";

/** What every feature is given: nothing reaches for a global clock, id source or connection. */
export interface AppContext {
  db: Knex;
  log: Logger;
  now: () => Date;
  newId: () => string;
  /** folder for the files that outlive a request */
  dataDir: string;
  /** keeps what the database must not tell */
  secrets: SecretBox;
  /** folder for the daily anchors of the audit log; without one none are written */
  auditAnchorDir?: string;
}

/** Who is asking, and what that person may do. */
export interface Actor {
  id: string;
  name: string;
  regionCode: string | null;
  permissions: ReadonlySet<Permission>;
  /** where and down to which data the permissions hold */
  grants: readonly Grant[];
  /** absent: not a person who signed in, but somebody at the command line, or nobody yet */
  signedIn?: { sessionId: string; person: Person };
  /** a program that reads in the name of the person, who said why */
  key?: { id: string; purpose: string };
}
