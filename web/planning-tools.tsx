import type { ReactNode } from "react";
import { NavLink, useLocation } from "react-router";

const tools = [
  { path: "/planning", label: "必须整合" },
  { path: "/planning/topology", label: "拓扑检查" },
] as const;

/** The two tools of 规划整合, above whichever is open. */
export function PlanningTools({ children }: { children: ReactNode }) {
  const { search } = useLocation();
  return (
    <>
      <nav className="kj-entry-tools" aria-label="规划整合工具">
        {tools.map(({ path, label }) => (
          <NavLink key={path} end to={{ pathname: path, search }}>
            {label}
          </NavLink>
        ))}
      </nav>
      {children}
    </>
  );
}
