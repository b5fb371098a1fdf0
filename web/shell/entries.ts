/** The three ways into the one page, each for who may read what it shows. */
export const entries = [
  { path: "/planning", label: "规划整合", permission: "consolidation.read" },
  { path: "/enforcement", label: "执法监管", permission: "breaches.read" },
  { path: "/overview", label: "领导总览", permission: "overview.read" },
] as const;
