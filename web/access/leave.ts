import { signOut } from "#contract/access";
import { call } from "../client/call.ts";

/** Signs out. The page is loaded anew, so that nothing of what was seen stays in it. */
export async function leave(): Promise<void> {
  await call(signOut, {}).catch(() => undefined);
  window.location.assign("/");
}
