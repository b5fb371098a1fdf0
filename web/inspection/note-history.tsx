import { listNoteVersions, type NoteVersion } from "#contract/inspection";
import { useEndpoint } from "../client/use-endpoint.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { concernsWords, handlingWords, sealWords, sourceWords, writtenWords } from "./note-words.ts";

/** 历次修改: every version of a note, the newest first, each held against the audit log. */
export function NoteHistory({ id }: { id: string }) {
  const reply = useEndpoint(listNoteVersions, { params: { id }, query: { limit: 1000 } });
  if (reply.error) return <ErrorState error={reply.error} onRetry={() => void reply.refetch()} />;
  if (reply.isPending) return <LoadingState label="正在读取历次修改…" />;
  return (
    <ol className="kj-note-history" aria-label="历次修改" reversed>
      {reply.data.items.map((version) => (
        <Version key={version.version} version={version} />
      ))}
    </ol>
  );
}

function Version({ version }: { version: NoteVersion }) {
  const { concerns, source, receivedOn, handling, words, removed, seal } = version;
  return (
    <li>
      <p className="kj-hint">
        {writtenWords(version.writtenAt)} {version.writtenBy} {removed ? "撤销" : ""}
      </p>
      <p className="kj-hint">
        {concernsWords[concerns]} · {sourceWords[source]} · 收到 {receivedOn} · {handlingWords[handling]}
      </p>
      <p className="kj-note-words">{words}</p>
      <p
        className={seal === "broken" ? "kj-error-text" : "kj-hint"}
        role={seal === "broken" ? "alert" : undefined}
      >
        {sealWords[seal]}
      </p>
    </li>
  );
}
