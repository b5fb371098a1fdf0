import { EmptyState } from "../ui/empty-state.tsx";

/** 执法监管: workings against licences, licences against control lines. */
export function EnforcementPanel() {
  return <EmptyState title="执法监管" hint="选择行政区后分析越界开采和压占管控区。" />;
}
