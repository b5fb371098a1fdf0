import type { ReactNode } from "react";
import { NavLink, useLocation } from "react-router";
import { Allowed } from "./shell/allowed.tsx";

const tools = [
  { path: "/planning", label: "必须整合", permission: "consolidation.read" },
  { path: "/planning/topology", label: "拓扑检查", permission: "consolidation.read" },
  { path: "/planning/schemes", label: "整合方案", permission: "schemes.read" },
] as const;

/** The tools of 规划整合 that this person may use, above whichever is open. */
export function PlanningTools({ children }: { children: ReactNode }) {
  const { search } = useLocation();
  return (
    <>
      <nav className="kj-entry-tools" aria-label="规划整合工具">
        {tools.map(({ path, label, permission }) => (
          <Allowed key={path} to={permission}>
            <NavLink end to={{ pathname: path, search }}>
              {label}
            </NavLink>
          </Allowed>
        ))}
      </nav>
      {children}
    </>
  );
}
