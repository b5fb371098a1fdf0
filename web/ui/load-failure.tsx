import { useState } from "react";
import { getMapInfo } from "#contract/tiles";
import { call } from "../client/call.ts";
import { ErrorState } from "./error-state.tsx";

const failures = /dynamically imported module|importing a module script|loading (css )?chunk|preload css/i;

/** Whether a part of the page's own program did not arrive, in the words of any browser. */
export function isLoadFailure(error: unknown): boolean {
  return error instanceof Error && failures.test(error.message);
}

/** A part of the program that did not arrive comes only with the page anew: and that only when the server is there. */
export function LoadFailure() {
  const [tries, setTries] = useState(0);
  const reload = () =>
    call(getMapInfo, {}).then(
      () => window.location.reload(),
      () => setTries(tries + 1),
    );
  const still = tries > 0 ? `（已试 ${tries} 次，仍连不上服务器）` : "";
  return (
    <ErrorState
      error={new Error(`这一部分没有取到：网络或服务中断，或系统刚刚升级。请重新载入页面。${still}`)}
      retry="重新载入页面"
      onRetry={() => void reload()}
    />
  );
}
