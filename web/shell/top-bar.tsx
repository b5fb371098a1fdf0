import type { ReactNode } from "react";
import { NavLink, useLocation } from "react-router";
import { getMapInfo } from "#contract/tiles";
import { useEndpoint } from "../client/use-endpoint.ts";
import { entries } from "./entries.ts";
import { useLayout } from "./layout-store.ts";
import { Logo } from "./logo.tsx";
import { useMay } from "./person.ts";
import { useRegions } from "./use-regions.ts";
import "./top-bar.css";

interface TopBarProps {
  search: ReactNode;
  actions: ReactNode;
}

/** Name of the system and city, the three entries, search and actions. */
export function TopBar({ search, actions }: TopBarProps) {
  const location = useLocation();
  const may = useMay();
  const map = useEndpoint(getMapInfo, may("map.read") ? {} : null);
  const { city } = useRegions();
  const { change } = useLayout();
  const open = entries.filter(({ permission }) => may("register.read") && may(permission));
  return (
    <header className="kj-top">
      <div className="kj-brand">
        <Logo />
        <h1>矿界</h1>
        {city && (
          <span className="kj-city" title={city.name}>
            {city.name}
          </span>
        )}
        {map.data?.demo && <span className="kj-demo">演示数据</span>}
      </div>
      <nav className="kj-entries" aria-label="业务入口">
        {open.map(({ path, label }) => (
          <NavLink
            key={path}
            to={{ pathname: path, search: location.search }}
            onClick={() => change({ panelOpen: true })}
          >
            {label}
          </NavLink>
        ))}
      </nav>
      <div className="kj-top-search">{search}</div>
      <div className="kj-top-actions">{actions}</div>
    </header>
  );
}
