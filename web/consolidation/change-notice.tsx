import { useMemo } from "react";
import type { z } from "zod";
import { getCandidates } from "#contract/consolidation";
import type { RunHead } from "#contract/runs";
import { verdictLabels } from "#gis/consolidation/condition-text";
import { useEndpoint } from "../client/use-endpoint.ts";
import { VirtualList } from "../ui/virtual-list.tsx";
import { verdictColours } from "./candidate-colours.ts";
import { type CandidateView, candidateView } from "./candidate-view.ts";
import { type VerdictChange, verdictChanges } from "./compare-runs.ts";

interface ChangeNoticeProps {
  before: z.infer<typeof RunHead>;
  view: CandidateView;
  onChoose: (mineId: string) => void;
}

const lineHeightPx = 24;
const heightPxOf = () => lineHeightPx;

/** What a run says differently from the one before it: the effect of other parameters or newer data. */
export function ChangeNotice({ before, view, onChoose }: ChangeNoticeProps) {
  const earlier = useEndpoint(getCandidates, { params: { id: before.id } }, { staleTimeMs: 600_000 });
  const changes = useMemo(() => {
    const earlierView = earlier.data ? candidateView(earlier.data) : null;
    return earlierView && verdictChanges(earlierView, view);
  }, [earlier.data, view]);
  if (!changes) return null;
  if (changes.length === 0) return <p className="kj-hint">与上一次识别相比，结论没有变化。</p>;
  return (
    <details className="kj-plan-changes">
      <summary>与上一次识别相比，{changes.length} 座矿山的结论有变化</summary>
      <VirtualList
        label="结论有变化的矿山"
        rows={changes}
        keyOf={({ row }) => row.mine.id}
        heightPxOf={heightPxOf}
        render={(change) => <ChangeLine {...change} onChoose={onChoose} />}
      />
    </details>
  );
}

function ChangeLine({ row, before, onChoose }: VerdictChange & Pick<ChangeNoticeProps, "onChoose">) {
  return (
    <p className="kj-plan-change">
      <button type="button" className="kj-link" onClick={() => onChoose(row.mine.id)}>
        {row.mine.name}
      </button>
      <span>
        <span className="kj-hint">{before ? verdictLabels[before] : "新登记"}</span> →{" "}
        <span style={{ color: verdictColours[row.verdict.verdict] }}>
          {verdictLabels[row.verdict.verdict]}
        </span>
      </span>
    </p>
  );
}
