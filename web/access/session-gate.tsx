import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { getSession, type Person } from "#contract/access";
import { useSignedOut } from "../client/signed-out.ts";
import { queryKeyOf, useEndpoint } from "../client/use-endpoint.ts";
import { PersonContext } from "../shell/person.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { ChoosePassword } from "./choose-password.tsx";
import { SignInPage } from "./sign-in-page.tsx";

/**
 * Shows the pages to who is signed in. When a session is over the sign-in lies over the page, so that the same person goes on where
 * they were; for anybody else the page is loaded anew, with nothing of before in it.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useEndpoint(getSession, {}, { staleTimeMs: Number.POSITIVE_INFINITY });
  const client = useQueryClient();
  const [shownTo, setShownTo] = useState<Person | null>(null);
  const signedOutTimes = useSignedOut(({ times }) => times);
  useEffect(() => {
    if (signedOutTimes > 0) void client.invalidateQueries({ queryKey: queryKeyOf(getSession) });
  }, [client, signedOutTimes]);

  const person = session.data?.person ?? null;
  useEffect(() => {
    if (!person || person.mustChangePassword) return;
    if (shownTo && shownTo.id !== person.id) window.location.reload();
    else setShownTo(person);
  }, [person, shownTo]);

  const enter = async () => {
    await client.invalidateQueries();
  };
  if (session.error && !session.data) {
    return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  }
  if (!session.data) return <LoadingState />;
  return (
    <>
      {shownTo && <PersonContext.Provider value={person ?? shownTo}>{children}</PersonContext.Provider>}
      {!person && (
        <SignInPage demoRoles={session.data.demoRoles} isOver={shownTo !== null} onSignedIn={enter} />
      )}
      {person?.mustChangePassword && <ChoosePassword person={person} onDone={enter} />}
    </>
  );
}
