import { Alert, Button } from "antd";
import { useMemo, useState } from "react";
import type { Bounds } from "#contract/geometry";
import { type GapLand, getGapLand } from "#contract/scheme-boundaries";
import { boundsOf } from "#gis/measure/bounds";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useMapEngine } from "../map/engine-store.ts";
import { useOverlay } from "../map/use-overlay.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { ClauseLink } from "./clause-link.tsx";
import { useSchemeEdit } from "./edit-context.ts";
import { gapFeatures, gapOverlay } from "./gap-overlay.ts";
import { openGap } from "./gap-store.ts";
import { gapSummary, pieceText, verdictTones, verdictWords } from "./gap-words.ts";
import { PassGapDialog } from "./pass-gap-dialog.tsx";
import type { GroupView, SchemeView } from "./scheme-view.ts";
import "./gap.css";

interface GapPanelProps {
  schemeId: string;
  /** version of the scheme that the server has */
  version: number;
  /** the server has every act */
  isSaved: boolean;
  one: GroupView;
  view: SchemeView;
}

/** 夹缝 of a group: its pieces with their tests, what is not known, and the way to the blocks to be granted. */
export function GapPanel({ schemeId, version, isSaved, one, view }: GapPanelProps) {
  const ids = { id: schemeId, groupId: one.group.id };
  return (
    <section className="kj-gap" aria-label="夹缝">
      <div className="kj-scheme-bar">
        <h2 className="kj-panel-title">第 {one.index + 1} 组的夹缝</h2>
        <span className="kj-hint">{one.members.map(({ name }) => name).join("、")}</span>
        <Button size="small" onClick={() => openGap(schemeId, null)}>
          返回编排
        </Button>
      </div>
      {isSaved ? (
        <Found key={version} ids={ids} one={one} view={view} />
      ) : (
        <LoadingState label="正在保存改动，保存后求夹缝…" />
      )}
    </section>
  );
}

interface FoundProps extends Pick<GapPanelProps, "one" | "view"> {
  ids: { id: string; groupId: string };
}

function Found({ ids, one, view }: FoundProps) {
  const reply = useEndpoint(getGapLand, { params: ids }, { staleTimeMs: 0 });
  const { data, error } = reply;
  const features = useMemo(() => (data ? gapFeatures(data) : null), [data]);
  useOverlay(gapOverlay, features);
  if (error) return <ErrorState error={error} onRetry={() => void reply.refetch()} />;
  if (!data) return <LoadingState label="正在求成员之间的夹缝…" />;
  return (
    <>
      <p>{gapSummary(data)}</p>
      {data.doubts.length > 0 && (
        <Alert type="warning" showIcon title="没有查清的情况" description={data.doubts.join(" ")} />
      )}
      {data.pieces.length === 0 ? (
        <EmptyState
          title="没有夹缝"
          hint="成员相接、只以角相对，或其间是禁止开采的管控区、他人的矿区范围时没有夹缝。"
        />
      ) : (
        <ol className="kj-gap-pieces" aria-label="夹缝各块">
          {data.pieces.map((piece, place) => (
            <li key={piece.key}>
              <PieceCard ids={ids} gap={data} piece={piece} number={place + 1} one={one} view={view} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

interface PieceCardProps extends FoundProps {
  gap: GapLand;
  piece: GapLand["pieces"][number];
  number: number;
}

function PieceCard({ ids, gap, piece, number, one, view }: PieceCardProps) {
  const engine = useMapEngine();
  const { passedOn, tests, isSliver, shape } = piece;
  return (
    <article className="kj-gap-piece">
      <div className="kj-scheme-group-line">
        <strong>夹缝 {number}</strong>
        {isSliver && (
          <span className="kj-scheme-tag" data-tone="warn">
            疑似套合误差
          </span>
        )}
        <span className="kj-hint">{piece.memberIds.map(view.nameOf).join("、")}</span>
        <button
          type="button"
          className="kj-link"
          aria-label={`在地图上定位夹缝 ${number}`}
          onClick={() => engine?.flyToBounds([...boundsOf(shape)] as Bounds, 17)}
        >
          定位
        </button>
      </div>
      <p>{pieceText(piece)}</p>
      <ul className="kj-gap-lines">
        {tests.map(({ key, verdict, text, clauseId }) => (
          <li key={key}>
            <span className="kj-scheme-tag" data-tone={verdictTones[verdict]}>
              {verdictWords[verdict]}
            </span>{" "}
            {text} {view.pack && <ClauseLink pack={view.pack} clauseId={clauseId} />}
          </li>
        ))}
      </ul>
      {passedOn ? (
        <p className="kj-hint">已转入拟出让名单：{passedOn.name}</p>
      ) : (
        <PassOn ids={ids} gap={gap} piece={piece} number={number} one={one} view={view} />
      )}
    </article>
  );
}

function PassOn({ ids, gap, piece, number, one, view }: PieceCardProps) {
  const edit = useSchemeEdit();
  const [isOpen, setOpen] = useState(false);
  if (!edit) return null;
  const first = one.group.subjectId ?? one.group.memberIds[0] ?? "";
  return (
    <>
      <Button size="small" aria-label={`夹缝 ${number} 转入拟出让名单`} onClick={() => setOpen(true)}>
        转入拟出让名单
      </Button>
      {isOpen && (
        <PassGapDialog
          ids={ids}
          piece={piece}
          doubts={gap.doubts}
          bidding={gap.bidding}
          name={`${view.nameOf(first)}等夹缝${number}`}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
