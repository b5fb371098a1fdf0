import { useEffect } from "react";
import { getScheme } from "#contract/schemes";
import { useEndpoint } from "../client/use-endpoint.ts";
import { askForScheme, useAskedScheme } from "../shell/asked-scheme.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { BackToSchemes } from "./back-to-schemes.tsx";
import { CompareDesk } from "./compare-desk.tsx";
import { useComparing } from "./compare-store.ts";
import { SchemeDesk } from "./scheme-desk.tsx";
import { SchemeList } from "./scheme-list.tsx";
import { openScheme, useSchemes } from "./schemes-store.ts";
import "./schemes.css";

/** 整合方案: whole proposals of who goes with whom, each with what it comes to. */
export function SchemesPanel() {
  const openId = useSchemes((schemes) => schemes.openId);
  const asked = useAskedScheme(({ id }) => id);
  useEffect(() => {
    if (asked === null) return;
    openScheme(asked);
    askForScheme(null);
  }, [asked]);
  const isComparing = useComparing((comparing) => comparing.isOpen);
  return (
    <div className="kj-panel kj-schemes">
      {openId && <OpenScheme key={openId} id={openId} />}
      {!openId && (isComparing ? <CompareDesk /> : <SchemeList />)}
    </div>
  );
}

function OpenScheme({ id }: { id: string }) {
  const reply = useEndpoint(getScheme, { params: { id } });
  if (reply.data) return <SchemeDesk scheme={reply.data} />;
  return (
    <>
      <BackToSchemes />
      {reply.isPending && <LoadingState label="正在读取方案…" />}
      {reply.error?.status === 404 && (
        <EmptyState title="没有这个方案" hint="它可能已被删除，请返回方案列表。" />
      )}
      {reply.error && reply.error.status !== 404 && (
        <ErrorState error={reply.error} onRetry={() => void reply.refetch()} />
      )}
    </>
  );
}
