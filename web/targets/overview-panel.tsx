import { EmptyState } from "../ui/empty-state.tsx";

/** 领导总览: counts and shares per county. */
export function OverviewPanel() {
  return <EmptyState title="领导总览" hint="按县区汇总矿山数量、规模、状态和处置。" />;
}
