import { type ComponentType, lazy, type ReactNode } from "react";
import { Link, Navigate, type RouteObject, useRouteError } from "react-router";
import type { Permission } from "#contract/permission";
import { ForWhoMay } from "./access/no-permission.tsx";
import { OfficePage } from "./access/office-page.tsx";
import { PlanningTools } from "./planning-tools.tsx";
import { entries } from "./shell/entries.ts";
import { loadDrawing } from "./shell/idle.ts";
import { ForRegions } from "./shell/no-region.tsx";
import { useMay, usePerson } from "./shell/person.ts";
import { TopActions } from "./top-actions.tsx";
import { EmptyState } from "./ui/empty-state.tsx";
import { PartTrouble } from "./ui/error-boundary.tsx";
import { Workbench } from "./workbench.tsx";

const PlanningPanel = panel(async () => (await import("./consolidation/planning-panel.tsx")).PlanningPanel);
const TopologyPanel = panel(async () => (await import("./topology/topology-panel.tsx")).TopologyPanel);
const SchemesPanel = panel(async () => (await import("./schemes/schemes-panel.tsx")).SchemesPanel);
const EnforcementPanel = panel(
  async () => (await import("./breaches/enforcement-panel.tsx")).EnforcementPanel,
);
const OverviewPanel = panel(async () => (await import("./targets/overview-panel.tsx")).OverviewPanel);

/** One page, three entries; each entry's panel is fetched when first opened. */
export const routes: RouteObject[] = [
  {
    path: "/",
    element: <Home />,
    ErrorBoundary: PageTrouble,
    children: [
      { index: true, element: <FirstEntry /> },
      { path: "planning", element: forWhoMay("consolidation.read", planningTool(PlanningPanel)) },
      { path: "planning/topology", element: forWhoMay("consolidation.read", planningTool(TopologyPanel)) },
      { path: "planning/schemes", element: forWhoMay("schemes.read", planningTool(SchemesPanel)) },
      { path: "enforcement", element: forWhoMay("breaches.read", forRegions(<EnforcementPanel />)) },
      { path: "overview", element: forWhoMay("overview.read", forRegions(<OverviewPanel />)) },
      { path: "*", element: <UnknownPage /> },
    ],
  },
];

/** The workbench for who may read the register; for others what their role is for. */
function Home() {
  return useMay()("register.read") ? <Workbench /> : <OfficePage actions={<TopActions />} />;
}

function FirstEntry() {
  const may = useMay();
  const { roles } = usePerson();
  const open = entries.filter(({ permission }) => may(permission));
  const first = open.find(({ homeOf }) => roles.every((role) => role === homeOf)) ?? open[0];
  return first ? <Navigate to={first.path} replace /> : <NothingChosen />;
}

/** Says which ways in this person has. */
function UnknownPage() {
  const may = useMay();
  const open = entries.filter(({ permission }) => may(permission)).map(({ label }) => `“${label}”`);
  const way = open.length > 0 ? `请从上方的${open.join("、")}进入。` : "请回到首页，在地图或清单中选择矿山。";
  return (
    <EmptyState
      title="没有这个页面"
      hint={`地址可能输错了，或页面已移走。${way}`}
      action={<Link to="/">回到首页</Link>}
    />
  );
}

/** For whom the register is there to be read and nothing else. */
function NothingChosen() {
  return (
    <EmptyState title="请在地图或清单中选择矿山" hint="选中后在地图上显示其基本信息，可打开一矿一档。" />
  );
}

function forWhoMay(permission: Permission, content: ReactNode) {
  return <ForWhoMay permission={permission}>{content}</ForWhoMay>;
}

/** Fetched by React and not by the router: what does not arrive is then told in the panel's place, the page stays. */
function panel(load: () => Promise<ComponentType>) {
  return lazy(async () => ({ default: await loadDrawing(load()) }));
}

function forRegions(content: ReactNode) {
  return <ForRegions>{content}</ForRegions>;
}

function planningTool(Panel: ComponentType) {
  return <PlanningTools>{forRegions(<Panel />)}</PlanningTools>;
}

/** What no part of the page could deal with by itself. */
function PageTrouble() {
  return <PartTrouble error={useRouteError()} onRetry={() => window.location.reload()} />;
}
