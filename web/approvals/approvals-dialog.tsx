import { Modal, Segmented } from "antd";
import { useState } from "react";
import { listProposals, type Proposal, type ProposalView as View } from "#contract/approvals";
import { useEndpoint, useEndpointPages } from "../client/use-endpoint.ts";
import { useMay } from "../shell/person.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { useInbox } from "./inbox-store.ts";
import { ProposalList } from "./proposal-list.tsx";
import { ProposalView } from "./proposal-view.tsx";
import { emptyWords, viewWords } from "./proposal-words.ts";
import "./approvals.css";

const askAgainMs = 10_000;
const failedOnly: readonly View[] = ["failed"];

/** 审批: the changes that need a second person, what waits for one's own decision first. */
export function ApprovalsDialog({ onClose }: { onClose: () => void }) {
  const may = useMay();
  const ownWork: View[] = [
    ...(may("approvals.decide") ? (["pending"] as const) : []),
    ...(may("approvals.propose") ? (["own"] as const) : []),
  ];
  const asked = useInbox((inbox) => inbox.asked);
  const [view, setView] = useState<View>(asked === null ? (ownWork[0] ?? "all") : "all");
  const failed = useEndpoint(listProposals, { query: { view: "failed", limit: 1 } }, { askAgainMs });
  const failures = failed.data?.total ?? 0;
  const views: View[] = [...ownWork, ...(failures > 0 || view === "failed" ? failedOnly : []), "done", "all"];
  const labelOf = (value: View) =>
    value === "failed" ? `${viewWords[value]} ${failures}` : viewWords[value];
  return (
    <Modal title="审批" open width={1180} footer={null} onCancel={onClose} className="kj-approvals">
      <Segmented
        aria-label="列出哪些申请"
        value={view}
        options={views.map((value) => ({ value, label: labelOf(value) }))}
        onChange={setView}
      />
      <Inbox key={view} view={view} asked={view === "all" ? asked : null} />
    </Modal>
  );
}

interface InboxProps {
  view: View;
  /** the proposal that is to be shown first, on this page of the list or not */
  asked: string | null;
}

function Inbox({ view, asked }: InboxProps) {
  const pages = useEndpointPages<Proposal>(listProposals, { view, limit: 50 });
  const [chosen, setChosen] = useState<string | null>(asked);
  if (pages.error) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <LoadingState />;
  const proposals = pages.data.pages.flatMap(({ items }) => items);
  const [newest] = proposals;
  if (!newest) {
    const [title, hint] = emptyWords[view];
    return <EmptyState title={title} hint={hint} />;
  }
  // what was decided leaves the list that it was chosen in: the next one is shown
  const isListed = proposals.some(({ id }) => id === chosen);
  const shown = chosen !== null && (isListed || chosen === asked) ? chosen : newest.id;
  return (
    <div className="kj-inbox">
      <ProposalList
        proposals={proposals}
        total={pages.data.pages[0]?.total ?? 0}
        selected={shown}
        onSelect={setChosen}
        onMore={pages.hasNextPage ? () => void pages.fetchNextPage() : null}
      />
      <ProposalView id={shown} onDone={() => setChosen(null)} />
    </div>
  );
}
