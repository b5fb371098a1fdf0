import { type ReactNode, Suspense } from "react";
import { Outlet, useLocation } from "react-router";
import { Coming } from "../ui/coming.tsx";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { DayBanner } from "./day-banner.tsx";
import { Dock } from "./dock.tsx";
import { LeftColumn } from "./left-column.tsx";
import { RoleNotice } from "./role-notice.tsx";
import { TaskPanel } from "./task-panel.tsx";
import { TopBar } from "./top-bar.tsx";
import { UnsavedQuestion } from "./unsaved-question.tsx";
import { useUrlSync } from "./use-url-sync.ts";
import "./base.css";
import "./frame.css";
import "./day.css";
import "../ui/ui.css";

interface FrameProps {
  /** global search box */
  search: ReactNode;
  /** buttons of the top bar */
  actions: ReactNode;
  /** sections of the left column, top to bottom */
  left: readonly { title: string; content: ReactNode }[];
  map: ReactNode;
  status: ReactNode;
  /** tabs of the docked table that are always there */
  tables: ReactNode;
  dossier: ReactNode;
}

/** The page: top bar, 行政区 and 图层 left, map, table below, task right, status bar. Features come in as parts. */
export function Frame({ search, actions, left, map, status, tables, dossier }: FrameProps) {
  useUrlSync();
  const { pathname } = useLocation();
  return (
    <div className="kj-frame">
      <TopBar search={search} actions={actions} />
      <ConnectionBanner />
      <RoleNotice />
      <DayBanner />
      <main className="kj-body">
        <div className="kj-centre">
          <div className="kj-upper">
            <LeftColumn sections={left} />
            <ErrorBoundary>{map}</ErrorBoundary>
          </div>
          <Dock />
          <ErrorBoundary>{tables}</ErrorBoundary>
        </div>
        <TaskPanel>
          <ErrorBoundary key={pathname}>
            <Suspense
              fallback={
                <Coming>
                  <LoadingState />
                </Coming>
              }
            >
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </TaskPanel>
        <ErrorBoundary>{dossier}</ErrorBoundary>
      </main>
      {status}
      <UnsavedQuestion />
    </div>
  );
}
