import { type ComponentType, lazy } from "react";
import { Navigate, type RouteObject, useRouteError } from "react-router";
import { PlanningTools } from "./planning-tools.tsx";
import { loadDrawing } from "./shell/idle.ts";
import { EmptyState } from "./ui/empty-state.tsx";
import { PartTrouble } from "./ui/error-boundary.tsx";
import { Workbench } from "./workbench.tsx";

const PlanningPanel = panel(async () => (await import("./consolidation/planning-panel.tsx")).PlanningPanel);
const TopologyPanel = panel(async () => (await import("./topology/topology-panel.tsx")).TopologyPanel);
const EnforcementPanel = panel(
  async () => (await import("./breaches/enforcement-panel.tsx")).EnforcementPanel,
);
const OverviewPanel = panel(async () => (await import("./targets/overview-panel.tsx")).OverviewPanel);

/** One page, three entries; each entry's panel is fetched when first opened. */
export const routes: RouteObject[] = [
  {
    path: "/",
    element: <Workbench />,
    ErrorBoundary: PageTrouble,
    children: [
      { index: true, element: <Navigate to="/planning" replace /> },
      { path: "planning", element: planningTool(PlanningPanel) },
      { path: "planning/topology", element: planningTool(TopologyPanel) },
      { path: "enforcement", element: <EnforcementPanel /> },
      { path: "overview", element: <OverviewPanel /> },
      { path: "*", element: <EmptyState title="没有这个页面" hint="请从上方的三个入口进入。" /> },
    ],
  },
];

/** Fetched by React and not by the router: what does not arrive is then told in the panel's place, the page stays. */
function panel(load: () => Promise<ComponentType>) {
  return lazy(async () => ({ default: await loadDrawing(load()) }));
}

function planningTool(Panel: ComponentType) {
  return (
    <PlanningTools>
      <Panel />
    </PlanningTools>
  );
}

/** What no part of the page could deal with by itself. */
function PageTrouble() {
  return <PartTrouble error={useRouteError()} onRetry={() => window.location.reload()} />;
}
