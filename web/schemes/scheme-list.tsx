import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { listSchemes, removeScheme, type SchemeHead } from "#contract/schemes";
import { call } from "../client/call.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useWrite, type Write } from "../client/use-write.ts";
import { Allowed } from "../shell/allowed.tsx";
import { AskTo } from "../shell/ask-to.tsx";
import { useTaskRegion } from "../shell/use-task-region.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { runTime } from "../ui/run-time.ts";
import { SureButton } from "../ui/sure-button.tsx";
import { CompareButton, CompareTick } from "./compare-button.tsx";
import { NameDialog } from "./name-dialog.tsx";
import { NewScheme } from "./new-scheme.tsx";
import { openScheme } from "./schemes-store.ts";
import { StaleTag } from "./stale-tag.tsx";

/** What is asked for in a dialog over the list. */
type Asked = { kind: "new" } | { kind: "copy" | "rename"; head: SchemeHead };

/** The schemes of the chosen region, the last changed first. */
export function SchemeList() {
  const region = useTaskRegion();
  const reply = useEndpoint(listSchemes, region ? { query: { region: region.code, limit: 200 } } : null, {
    keepPrevious: true,
  });
  const removal = useWrite();
  const [asked, setAsked] = useState<Asked | null>(null);
  const heads = reply.data?.items ?? [];
  const close = () => setAsked(null);
  return (
    <>
      <div className="kj-scheme-bar">
        <h1 className="kj-panel-title">整合方案</h1>
        <span className="kj-hint">{region?.name}</span>
        <CompareButton heads={heads} />
        <Allowed to="schemes.write">
          <Button
            size="small"
            type="primary"
            icon={<PlusOutlined />}
            disabled={!region}
            onClick={() => setAsked({ kind: "new" })}
          >
            新建方案
          </Button>
        </Allowed>
      </div>
      {removal.error && <ErrorState error={removal.error} />}
      {reply.error && <ErrorState error={reply.error} onRetry={() => void reply.refetch()} />}
      {reply.isPending && <LoadingState label="正在读取方案…" />}
      {reply.data && heads.length === 0 && <NoSchemes />}
      {heads.length > 0 && (
        <ul className="kj-scheme-list" aria-label="整合方案">
          {heads.map((head) => (
            <li key={head.id}>
              <SchemeRow head={head} removal={removal} onAsk={setAsked} />
            </li>
          ))}
        </ul>
      )}
      {reply.data?.next && (
        <p className="kj-hint">只列出最近改动的 {heads.length} 个方案；请在左侧选择县（区）缩小范围。</p>
      )}
      {asked?.kind === "new" && region && <NewScheme region={region} taken={heads} onClose={close} />}
      {asked && asked.kind !== "new" && <NameDialog kind={asked.kind} head={asked.head} onClose={close} />}
    </>
  );
}

function NoSchemes() {
  return (
    <EmptyState
      title="本行政区还没有整合方案"
      hint="方案以一次必须整合识别的结果为底数，试排哪些矿山合为一座，随时看到压减比例和大中型比例。"
      action={
        <Allowed to="schemes.write" otherwise={<AskTo permission="schemes.write" />}>
          <p>点击上方“新建方案”开始。</p>
        </Allowed>
      }
    />
  );
}

interface SchemeRowProps {
  head: SchemeHead;
  removal: Write;
  onAsk: (asked: Asked) => void;
}

function SchemeRow({ head, removal, onAsk }: SchemeRowProps) {
  const { id, version, name, mineCount, minesAfter, groupCount } = head;
  return (
    <article className="kj-scheme-row">
      <button type="button" className="kj-scheme-open" onClick={() => openScheme(id)}>
        <strong>{name}</strong>
        <StaleTag head={head} />
        <span className="kj-scheme-count">
          {mineCount} 座 → <b>{minesAfter}</b> 座
        </span>
        <span className="kj-hint">
          {groupCount} 组 · {head.updatedBy} {runTime(head.updatedAt)} 改
          {head.createdBy !== head.updatedBy && ` · ${head.createdBy}建`} · 数据截至 {head.asOf}
        </span>
      </button>
      <div className="kj-scheme-acts">
        <CompareTick head={head} />
        <Allowed to="schemes.write">
          <Button size="small" type="link" onClick={() => onAsk({ kind: "copy", head })}>
            复制
          </Button>
          <Button size="small" type="link" onClick={() => onAsk({ kind: "rename", head })}>
            改名
          </Button>
          <SureButton
            label="删除"
            question={`删除“${name}”？`}
            consequence="方案的分组、整合主体和约定一并删除，不能恢复；审计日志留痕。"
            disabled={removal.saving}
            onSure={() => void removal.write(() => call(removeScheme, { params: { id }, ifMatch: version }))}
          />
        </Allowed>
      </div>
    </article>
  );
}
