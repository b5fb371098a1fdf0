import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { getSession, type Person } from "#contract/access";
import { useSignedOut } from "../client/signed-out.ts";
import { queryKeyOf, useEndpoint } from "../client/use-endpoint.ts";
import { PersonContext } from "../shell/person.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { BarredPage } from "./barred-page.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SecondFactorSetup } from "./second-factor-setup.tsx";
import { SignInPage } from "./sign-in-page.tsx";
import { WaitingPage } from "./waiting-page.tsx";

interface SessionGateProps {
  /** why the office's own provider did not let somebody in just now */
  providerRefusal: string | null;
  children: ReactNode;
}

/**
 * Shows the pages to who is signed in. When a session is over the sign-in lies over the page, so that the same person goes on where
 * they were; for anybody else the page is loaded anew, with nothing of before in it.
 */
export function SessionGate({ providerRefusal, children }: SessionGateProps) {
  const session = useEndpoint(getSession, {}, { staleTimeMs: Number.POSITIVE_INFINITY });
  const client = useQueryClient();
  const [shownTo, setShownTo] = useState<Person | null>(null);
  const signedOutTimes = useSignedOut(({ times }) => times);
  useEffect(() => {
    if (signedOutTimes > 0) void client.invalidateQueries({ queryKey: queryKeyOf(getSession) });
  }, [client, signedOutTimes]);

  const person = session.data?.person ?? null;
  useEffect(() => {
    if (!person || isBarred(person)) return;
    if (shownTo && shownTo.id !== person.id) window.location.reload();
    else setShownTo(person);
  }, [person, shownTo]);

  // taken out of the page at once: with unsaved words in it, the browser lets who is new keep it
  const isOther = person !== null && shownTo !== null && shownTo.id !== person.id;
  const enter = async () => {
    await client.invalidateQueries();
  };
  if (session.error && !session.data) {
    return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  }
  if (!session.data) return <LoadingState />;
  return (
    <>
      {shownTo && !isOther && (
        <PersonContext.Provider value={person ?? shownTo}>{children}</PersonContext.Provider>
      )}
      {!person && (
        <SignInPage
          demoRoles={session.data.demoRoles}
          provider={session.data.provider}
          providerRefusal={providerRefusal}
          isOver={shownTo !== null}
          onSignedIn={enter}
        />
      )}
      {person && isBarred(person) && <Barred person={person} onDone={enter} />}
    </>
  );
}

const isBarred = ({ mustChangePassword, mustAddSecondFactor, unconfirmed }: Person) =>
  mustChangePassword || mustAddSecondFactor || unconfirmed;

function Barred({ person, onDone }: { person: Person; onDone: () => Promise<void> }) {
  const who = `${person.name}（${person.login}）`;
  if (person.mustChangePassword) {
    return (
      <BarredPage
        title="请先修改密码"
        reason={`${who}：现在的密码是一次性的或已满 90 天，修改后才能继续。`}
        onDone={onDone}
      >
        <PasswordForm person={person} onDone={onDone} />
      </BarredPage>
    );
  }
  if (!person.mustAddSecondFactor) return <WaitingPage person={person} onDone={onDone} />;
  return (
    <BarredPage
      title="请启用动态口令"
      reason={`${who}：管理员登录须用密码和动态口令两道验证，启用后才能继续。`}
      onDone={onDone}
    >
      <SecondFactorSetup onDone={onDone} />
    </BarredPage>
  );
}
