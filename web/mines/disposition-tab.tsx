import { type Disposition, listDispositions } from "#contract/lists";
import { useEndpoint } from "../client/use-endpoint.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { FactList } from "../ui/fact-list.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { dispositionWords } from "../ui/mine-words.ts";
import { absent } from "./mine-values.ts";

interface DispositionTabProps {
  mineId: string;
}

/** 处置: what the rules suggest, what the county decided, what the city approved. The three never mix. */
export function DispositionTab({ mineId }: DispositionTabProps) {
  const reply = useEndpoint(listDispositions, { query: { mineId } });
  if (reply.error) return <ErrorState error={reply.error} onRetry={() => void reply.refetch()} />;
  if (reply.isPending) return <LoadingState />;
  const own = reply.data.items;
  if (own.length === 0) {
    return <EmptyState title="尚无处置记录" hint="在规划整合中识别候选后，可把建议记入处置名单。" />;
  }
  return own.map((disposition) => <Layers key={disposition.id} disposition={disposition} />);
}

function Layers({ disposition }: { disposition: Disposition }) {
  const { suggested, decided, approved } = disposition;
  return (
    <>
      <h3>系统建议（按政策条款计算，不是决定）</h3>
      <FactList
        facts={[
          ["建议", suggested ? dispositionWords[suggested] : absent],
          ["理由", disposition.suggestedReason ?? absent],
        ]}
      />
      <h3>县级决定</h3>
      <FactList
        facts={[
          ["决定", decided ? dispositionWords[decided] : "未决定"],
          ["日期", disposition.decidedOn ?? absent],
          ["文号", disposition.decidedDocument ?? absent],
        ]}
      />
      <h3>市级核准</h3>
      <FactList
        facts={[
          ["核准", approved ? dispositionWords[approved] : "未核准"],
          ["日期", disposition.approvedOn ?? absent],
          ["文号", disposition.approvedDocument ?? absent],
          ["完成时限", disposition.completeBy ?? absent],
          ["完成日期", disposition.completedOn ?? absent],
        ]}
      />
    </>
  );
}
