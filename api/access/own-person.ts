import type { Actor } from "../context.ts";
import { signInRequired } from "../http/recognise-caller.ts";
import type { Caller } from "../http/serve.ts";

/** The person who asks, for what everybody does with their own account. */
export function ownPerson({ actor }: Pick<Caller, "actor">): NonNullable<Actor["signedIn"]> {
  if (!actor.signedIn) throw signInRequired();
  return actor.signedIn;
}
