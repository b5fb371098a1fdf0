import { setTimeout as sleep } from "node:timers/promises";
import type { Actor, AppContext } from "../context.ts";

type Read = () => Promise<Actor | null>;

/** Who was recognised just now, by the token or key that was shown. */
export interface KnownActors {
  /** Looks somebody up, at most once in two seconds. */
  find: (shown: string, read: Read) => Promise<Actor | null>;
  /** Looks somebody up now, whatever is known. */
  findAnew: (shown: string, read: Read) => Promise<Actor | null>;
  /** Rights have changed: everybody is looked at anew. */
  forget: () => void;
}

interface Known {
  actor: Actor;
  readAt: number;
}

/** A map asks for dozens of tiles at once: who asks is looked up once for them. */
const freshMs = 2_000;
/** The embedded database has one connection, which an import may hold for a minute: who was known just now may go on (and cancel it). */
const patienceMs = 500;
const stillGoodMs = 120_000;
const mostKnown = 1_000;

export function knownActors({ now }: Pick<AppContext, "now">): KnownActors {
  const known = new Map<string, Known>();
  let edition = 0;

  const findAnew: KnownActors["findAnew"] = async (shown, read) => {
    const asked = edition;
    const actor = await read();
    // what was read before something was ended or changed says nothing about now
    if (asked !== edition) return actor;
    if (known.size >= mostKnown) known.clear();
    if (actor) known.set(shown, { actor, readAt: now().getTime() });
    else known.delete(shown);
    return actor;
  };

  const find: KnownActors["find"] = async (shown, read) => {
    const last = known.get(shown);
    const ageMs = last ? Math.abs(now().getTime() - last.readAt) : Number.POSITIVE_INFINITY;
    if (last && ageMs < freshMs) return last.actor;
    const reading = findAnew(shown, read);
    if (!last || ageMs > stillGoodMs) return reading;
    reading.catch(() => undefined);
    return Promise.race([reading, sleep(patienceMs, last.actor, { ref: false })]);
  };

  const forget = () => {
    edition += 1;
    known.clear();
  };

  return { find, findAnew, forget };
}
