import { ToolOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Position } from "geojson";
import { useState } from "react";
import {
  getStagedItem,
  type RepairProposal,
  repairStagedItem,
  type StagedItem,
  type Staging,
} from "#contract/transfer";
import { issueNames } from "#gis/issue-names";
import { repairEffectText } from "#gis/repair/effect-text";
import { call } from "../client/call.ts";
import { CallError } from "../client/call-error.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { useForgetReview } from "./use-review.ts";
import "./repairs.css";

interface RepairsProps {
  staging: Staging;
  item: StagedItem;
  onLocate: (at: Position) => void;
  /** the item has changed: look at the file again */
  onTaken: () => void;
}

/** Ways to mend an item, each with what it does to the ground. Nothing changes until one is taken. */
export function Repairs({ staging, item, onLocate, onTaken }: RepairsProps) {
  const params = { id: staging.id, index: item.index };
  const { data } = useEndpoint(getStagedItem, { params }, { staleTimeMs: Number.POSITIVE_INFINITY });
  const { take, busy, error } = useTake(staging, item.index, onTaken);
  const proposals = data?.proposals ?? [];
  if (proposals.length === 0 && item.repairs.length === 0) return null;
  return (
    <section className="kj-repairs" aria-label="修正建议">
      {item.repairs.map((repair) => (
        <p key={`${repair.code} ${repair.title}`}>
          已采用修正：{repair.title}（{repairEffectText(repair)}）。
          {item.usable && "要导入，请在列表中勾选。"}
        </p>
      ))}
      {proposals.length > 0 && <h3>修正建议（采用后只改本次导入，原文件不变）</h3>}
      <ul>
        {proposals.map((proposal) => (
          <Proposal
            key={proposal.id}
            proposal={proposal}
            busy={busy}
            onTake={() => void take(proposal.id)}
            onLocate={onLocate}
          />
        ))}
      </ul>
      {error && <ErrorState error={error} />}
    </section>
  );
}

interface ProposalProps {
  proposal: RepairProposal;
  busy: string | null;
  onTake: () => void;
  onLocate: (at: Position) => void;
}

function Proposal({ proposal, busy, onTake, onLocate }: ProposalProps) {
  const { id, code, title, errorsLeft } = proposal;
  const at = proposal.points[0]?.at;
  return (
    <li>
      <ToolOutlined aria-hidden />
      <span>
        <strong>{issueNames[code]}</strong> {title}
        <small>
          {repairEffectText(proposal)}
          {errorsLeft > 0 && `；采用后还有${errorsLeft}个错误`}
          {at && (
            <button type="button" className="kj-link" onClick={() => onLocate(at)}>
              看位置
            </button>
          )}
        </small>
      </span>
      <Button size="small" loading={busy === id} disabled={busy !== null} onClick={onTake}>
        采用
      </Button>
    </li>
  );
}

function useTake({ id, reviewTag }: Staging, index: number, onTaken: () => void) {
  const forgetReview = useForgetReview();
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const take = async (repair: string) => {
    setBusy(repair);
    setError(null);
    try {
      await call(repairStagedItem, { params: { id, index }, ifMatch: reviewTag, body: { repair } });
      onTaken();
    } catch (cause) {
      if (!(cause instanceof CallError)) throw cause;
      setError(cause);
    } finally {
      await forgetReview();
      setBusy(null);
    }
  };
  return { take, busy, error };
}
