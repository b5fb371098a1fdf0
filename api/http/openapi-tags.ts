/** What the groups of the API are called on its page, in reading order. */
export const tagNames: Record<string, string> = {
  access: "登录与权限",
  regions: "行政区划",
  mines: "矿山台账",
  zones: "管控区",
  workings: "开采面",
  transfer: "数据导入",
  consolidation: "规划整合",
  topology: "拓扑检查",
  breaches: "执法监管",
  quota: "生产指标",
  lists: "分类处置",
  targets: "领导总览",
  tiles: "地图",
  exports: "数据导出",
  jobs: "后台任务",
  audit: "审计日志",
};
