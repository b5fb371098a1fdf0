import { Button } from "antd";
import { useState } from "react";
import { listSchemeMinutes, type SchemeMinute } from "#contract/scheme-minutes";
import { useEndpoint } from "../client/use-endpoint.ts";
import { Allowed } from "../shell/allowed.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { runTime } from "../ui/run-time.ts";
import { MinuteDrawer } from "./minute-drawer.tsx";
import { SchemeRemarks } from "./scheme-remarks.tsx";
import type { Compared } from "./use-compared.ts";

/** 意见与纪要: what was remarked on each scheme, and the minutes of the region, the last signed first. */
export function MinuteList({ schemes }: { schemes: readonly Compared[] }) {
  const region = schemes[0]?.scheme.regionCode;
  const reply = useEndpoint(listSchemeMinutes, region ? { query: { region, limit: 50 } } : null);
  const [isSigning, setSigning] = useState(false);
  const minutes = reply.data?.items.filter(({ regionCode }) => regionCode === region);
  return (
    <>
      {schemes.map(({ scheme }) => (
        <SchemeRemarks key={scheme.id} scheme={scheme} />
      ))}
      <div className="kj-scheme-bar">
        <h2 className="kj-optimum-title">比选会议纪要</h2>
        <span className="kj-hint" />
        <Allowed to="schemes.write">
          <Button size="small" onClick={() => setSigning(true)}>
            签署纪要
          </Button>
        </Allowed>
      </div>
      {reply.isPending && <LoadingState label="正在读取纪要…" />}
      {reply.error && <ErrorState error={reply.error} onRetry={() => void reply.refetch()} />}
      {minutes?.length === 0 && <p className="kj-hint">还没有纪要。</p>}
      {minutes?.map((minute) => (
        <Minute key={minute.id} minute={minute} />
      ))}
      {isSigning && <MinuteDrawer schemes={schemes} onClose={() => setSigning(false)} />}
    </>
  );
}

function Minute({ minute }: { minute: SchemeMinute }) {
  const { heldOn, participants, conclusion, schemes, chosenId, signedBy, signedAt } = minute;
  return (
    <article className="kj-compare-minute" aria-label={`${heldOn}的比选会议纪要`}>
      <strong>
        {heldOn} · {chosenId === null ? "未选定" : "选定："}
        {schemes.find(({ id }) => id === chosenId)?.name}
      </strong>
      <p>{conclusion}</p>
      <ul className="kj-optimum-lines">
        {schemes.map((scheme) => (
          <li key={scheme.id}>
            {scheme.name}（第 {scheme.version} 版）：{scheme.minesBefore} → {scheme.minesAfter} 座，压减{" "}
            {scheme.reductionPercent ?? "—"}%，大中型 {scheme.sharePercent ?? "—"}%，未满足 {scheme.broken} 项
          </li>
        ))}
      </ul>
      <span className="kj-hint">
        参加：{participants}；{signedBy}于 {runTime(signedAt)} 签署
      </span>
    </article>
  );
}
