/** Does its work, prints results line by line and answers with the exit code. */
export type Command = (args: readonly string[], print: (line: string) => void) => Promise<number>;

interface Entry {
  summary: string;
  /** a command is read only when it is asked for: inspecting a file must not open a database */
  load: () => Promise<Command>;
}

export const commands: Record<string, Entry> = {
  inspect: {
    summary: "检查一个坐标文件：矿山、面积、标高和问题",
    load: async () => (await import("./inspect-command.ts")).runInspect,
  },
  candidates: {
    summary: "必须整合候选：一个坐标文件，或数据库中的矿山",
    load: async () => (await import("./candidates.ts")).runCandidates,
  },
  optimise: {
    summary: "求最优整合方案：最少矿山、满足要求，并给出证明",
    load: async () => (await import("./optimise.ts")).runOptimise,
  },
  audit: {
    summary: "拓扑检查：一个坐标文件或数据库中的矿山有无重叠、重复、缝隙、碎屑",
    load: async () => (await import("./audit.ts")).runAudit,
  },
  "audit-log": {
    summary: "审计日志：核验哈希链是否完整（也可用 npm run audit -- verify）",
    load: async () => (await import("./audit-log.ts")).runAuditLog,
  },
  overlap: {
    summary: "套合：一个文件的矿山压占另一个文件的管控区多少",
    load: async () => (await import("./overlap.ts")).runOverlap,
  },
  import: {
    summary: "导入坐标文件：先检查，再一次性入库",
    load: async () => (await import("./import.ts")).runImport,
  },
  export: {
    summary: "导出清单或图层：Shapefile、GeoPackage、国土TXT、DXF、Excel 等",
    load: async () => (await import("./export.ts")).runExport,
  },
  demo: {
    summary: "在空数据库中载入演示城市云岭市",
    load: async () => (await import("./demo.ts")).runDemo,
  },
  "reset-password": {
    summary: "给账号一个新的一次性密码（忘记密码、账号锁定时在服务器上使用）",
    load: async () => (await import("./reset-password.ts")).runResetPassword,
  },
  migrate: {
    summary: "建立或升级数据表",
    load: async () => (await import("./migrate.ts")).runMigrate,
  },
};
