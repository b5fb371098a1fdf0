import { useMemo } from "react";
import type { Reply } from "#contract/endpoint";
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
  const grounds = useMemo(() => shownOf(kind, reply.data), [kind, reply.data]);
  if (reply.error) return <ErrorState error={reply.error} onRetry={() => void reply.refetch()} />;
  if (reply.isPending) return <LoadingState label="正在读取新旧范围…" />;
  return <GroundMap grounds={grounds} />;
}

type Ground = Reply<typeof getProposedGround>;

/** Of a mine that is brought there is no old boundary, of one that goes no new one. */
function shownOf(kind: ProposedMine["kind"], ground: Ground | undefined): Partial<Ground> {
  if (!ground) return {};
  if (kind === "new") return { after: ground.after };
  return kind === "removed" ? { before: ground.before } : ground;
}
