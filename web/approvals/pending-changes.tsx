import { Alert } from "antd";
import { listProposals } from "#contract/approvals";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useMay } from "../shell/person.ts";
import "./approvals.css";
import { minute } from "./proposal-words.ts";

interface PendingChangesProps {
  mineId: string;
  /** operations that are told here */
  operations: readonly string[];
}

/** What is proposed of a mine and not decided yet: what stands here may change, and need not be proposed twice. */
export function PendingChanges({ mineId, operations }: PendingChangesProps) {
  const canRead = useMay()("approvals.read");
  const query = { mineId, state: "pending" as const };
  const { data } = useEndpoint(listProposals, canRead ? { query } : null);
  const pending = data?.items.filter(({ operation }) => operations.includes(operation)) ?? [];
  if (pending.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={
        <>
          有 {pending.length} 项变更待审批，批准后才写入台账（顶部“审批”）
          <ul className="kj-pending-changes">
            {pending.map(({ id, change, about, mineId: of, mineName, proposedBy, proposedAt }) => (
              <li key={id}>
                {of !== mineId && `“${mineName}”`}
                {change}
                {about !== null && `（${about}）`}：{proposedBy}，{minute(proposedAt)}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
