/** The three ways into the one page, each for who may read what it shows; and whose work begins there. */
export const entries = [
  { path: "/planning", label: "规划整合", permission: "consolidation.read", homeOf: "planner" },
  { path: "/enforcement", label: "执法监管", permission: "breaches.read", homeOf: "enforcement_officer" },
  { path: "/overview", label: "领导总览", permission: "overview.read", homeOf: "leader" },
] as const;
