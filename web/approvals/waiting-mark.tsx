import { Badge } from "antd";
import { listProposals } from "#contract/approvals";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useMay } from "../shell/person.ts";

const askedEveryMs = 60_000;
const most = 99;

/** How many changes wait for this person to decide; nothing where they decide none. */
export function WaitingMark() {
  const canDecide = useMay()("approvals.decide");
  const waiting = useEndpoint(listProposals, canDecide ? { query: { view: "pending", limit: 1 } } : null, {
    askAgainMs: askedEveryMs,
  });
  const total = waiting.data?.total ?? 0;
  if (total === 0) return null;
  return <Badge count={total} overflowCount={most} size="small" title={`${total} 项申请等待您审批`} />;
}
