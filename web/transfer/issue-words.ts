import type { IssueCode } from "#gis/issue";

/** Short names of what can be wrong; the sentence with place and numbers comes from the server. */
export const issueWords: Record<IssueCode, string> = {
  C01: "压缩包损坏",
  C02: "压缩包过大",
  C03: "文件名不安全",
  C04: "压缩包缺件",
  C05: "文件损坏",
  C06: "内容不接受",
  C07: "文字编码",
  E01: "点数不足",
  E02: "没有闭合",
  E03: "自相交",
  E04: "重复点",
  E05: "带号不符",
  E06: "超出辖区",
  E07: "各圈重叠",
  E08: "内圈越界",
  E09: "面积不符",
  E10: "坐标系存疑",
  E11: "X/Y 疑似颠倒",
  E12: "数字写法",
  E13: "标高颠倒",
  F01: "格式不识别",
  F02: "缺少带号",
  F03: "点数不符",
  F04: "没有可用坐标",
  F05: "图形类型",
  F06: "行格式不符",
  F07: "超出上限",
  F08: "度分秒写法",
  F09: "表头不符",
  G01: "坐标无效",
  G02: "图形无效",
  L01: "证号重复",
};

export const severityWords = { error: "错误", warning: "警告" } as const;
