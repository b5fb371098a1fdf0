import { EmptyState } from "../ui/empty-state.tsx";

/** 规划整合: candidates for mergers under a policy pack. */
export function PlanningPanel() {
  return <EmptyState title="规划整合" hint="选择行政区和政策包后识别必须整合的矿山。" />;
}
