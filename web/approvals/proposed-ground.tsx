import { useMemo } from "react";
import { getProposedGround, type ProposedMine } from "#contract/proposed-mines";
import { useEndpoint } from "../client/use-endpoint.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { GroundMap } from "./ground-map.tsx";

interface ProposedGroundProps {
  proposal: string;
  mine: Pick<ProposedMine, "kind" | "position">;
}

/** The boundary of one mine of many, old and new, with the corners in which they differ. */
export function ProposedGround({ proposal, mine: { kind, position } }: ProposedGroundProps) {
  const reply = useEndpoint(getProposedGround, { params: { id: proposal, position } });
  const grounds = useMemo(
    () => (kind === "new" ? { after: reply.data?.after ?? null } : (reply.data ?? {})),
    [kind, reply.data],
  );
  if (reply.error) return <ErrorState error={reply.error} onRetry={() => void reply.refetch()} />;
  if (reply.isPending) return <LoadingState label="正在读取新旧范围…" />;
  return <GroundMap grounds={grounds} />;
}
