import { Alert, Button } from "antd";
import type { ReactNode } from "react";
import { listProposals, type Proposal } from "#contract/approvals";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useMay } from "../shell/person.ts";
import { LoadingState } from "../ui/loading-state.tsx";
import "./approvals.css";
import { useInbox } from "./inbox-store.ts";
import { minute } from "./proposal-words.ts";

interface UnlessWaitingProps {
  operation: string;
  /** the file, list or batch that it is about */
  record: string;
  /** what waits, in a few words: 撤销本批的申请 */
  what: string;
  /** how it is proposed; not offered while it waits already */
  children: ReactNode;
}

/** What may be proposed once only: while it waits, who proposed it when, with the way to it in 审批. */
export function UnlessWaiting({ operation, record, what, children }: UnlessWaitingProps) {
  const canRead = useMay()("approvals.read");
  const query = { operation, record, state: "pending" as const, limit: 1 };
  const { data, isLoading } = useEndpoint(listProposals, canRead ? { query } : null);
  if (isLoading) return <LoadingState label="正在查看有没有等待审批的申请…" />;
  const [waiting] = data?.items ?? [];
  return waiting ? <Waiting proposal={waiting} what={what} /> : children;
}

function Waiting({ proposal, what }: { proposal: Proposal; what: string }) {
  const ask = useInbox((inbox) => inbox.ask);
  const { id, proposedBy, proposedAt, isOwn, reason } = proposal;
  return (
    <Alert
      type="info"
      showIcon
      className="kj-waiting-proposal"
      title={`${what}正在等待审批，不能重复提出`}
      description={`${isOwn ? "您" : proposedBy}于 ${minute(proposedAt)} 提出。事由：${reason}`}
      action={
        <Button size="small" onClick={() => ask(id)}>
          在“审批”中查看
        </Button>
      }
    />
  );
}
