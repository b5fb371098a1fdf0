import type { ComponentType } from "react";
import { Navigate, type RouteObject } from "react-router";
import { PlanningTools } from "./planning-tools.tsx";
import { EmptyState } from "./ui/empty-state.tsx";
import { LoadingState } from "./ui/loading-state.tsx";
import { Workbench } from "./workbench.tsx";

/** One page, three entries; each entry's panel is fetched when first opened. */
export const routes: RouteObject[] = [
  {
    path: "/",
    element: <Workbench />,
    HydrateFallback: LoadingState,
    children: [
      { index: true, element: <Navigate to="/planning" replace /> },
      {
        path: "planning",
        lazy: async () => planningTool((await import("./consolidation/planning-panel.tsx")).PlanningPanel),
      },
      {
        path: "planning/topology",
        lazy: async () => planningTool((await import("./topology/topology-panel.tsx")).TopologyPanel),
      },
      {
        path: "enforcement",
        lazy: async () => ({
          Component: (await import("./breaches/enforcement-panel.tsx")).EnforcementPanel,
        }),
      },
      {
        path: "overview",
        lazy: async () => ({ Component: (await import("./targets/overview-panel.tsx")).OverviewPanel }),
      },
      { path: "*", element: <EmptyState title="没有这个页面" hint="请从上方的三个入口进入。" /> },
    ],
  },
];

function planningTool(Panel: ComponentType): { Component: ComponentType } {
  return {
    Component: () => (
      <PlanningTools>
        <Panel />
      </PlanningTools>
    ),
  };
}
