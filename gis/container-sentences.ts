import type { Issue, IssueCode } from "./issue.ts";

type Context = Issue["context"];
type ContainerCode = Extract<IssueCode, `C${string}`>;

const encodingNames: Record<string, string> = { "utf-8": "UTF-8", gb18030: "GBK/GB18030", big5: "Big5" };

/** What is wrong with a zip, database or drawing as a whole, and how to mend it. */
export const containerSentences: Record<ContainerCode, (context: Context) => string> = {
  C01: untrustedSentence,
  C02: limitSentence,
  C03: ({ name }) =>
    `压缩包里的“${name}”带有上级目录、绝对路径或反斜杠，可能是恶意文件，没有打开。请只压缩所需文件后重新打包。`,
  C04: ({ kind, layer, missing, names, count }) => {
    if (kind === "corners")
      return "工作簿里没有拐点坐标表：表头须有“X”“Y”或“经度”“纬度”两列。登记名单请从“名单表单”导入。";
    if (kind === "hidden")
      return `工作表“${names}”是隐藏的，没有读入。需要的请在 Excel 中取消隐藏后重新导入，不需要的请确认。`;
    if (kind === "index") return `图层“${layer}”缺少 .shx 索引文件，已按 .shp 逐个读取。请核对图形个数。`;
    if (kind === "deleted") return `图层“${layer}”有${count}条记录已被标记删除，没有读入。请确认。`;
    if (kind === "part")
      return `图层“${layer}”缺少${missing}文件，没有读入。请把同名的 .shp、.shx、.dbf（及 .prj、.cpg）一起压缩后再导入。`;
    return `压缩包里没有能识别的图层（里面是：${names}）。可放入 Shapefile（.shp、.shx、.dbf）、KMZ 或 Excel 拐点坐标表（.xlsx）。`;
  },
  C05: ({ kind, what, detail }) =>
    kind === "workbook" ? String(detail) : `${what}已损坏或不完整：${detail}。请从原软件重新导出后再导入。`,
  C06: refusalSentence,
  C10: ({ count, links }) =>
    `文件里有${count}个网络链接（NetworkLink），指向另外的文件（${links}），没有读入。请在原软件中打开链接后另存为完整的 KML 或 KMZ，或另行导入所指的文件。`,
  C11: ({ count, names }) =>
    `文件里有${count}个文件夹（${names}${Number(count) > 3 ? "等" : ""}），文件夹的名称没有读入，其中的矿山都已读入。名称有用的（如乡镇、矿种），请在原软件中写进各地标的名称或属性后再导入。`,
  C08: ({ around }) =>
    `这一圈在第${around}个图形之内，图上没有写明是扣除范围还是另一个矿区，已各自读入。请确认；属扣除范围的，请改用带内圈的格式。`,
  C09: ({ arcs, toleranceM }) =>
    `边界有${arcs}段圆弧，拐点坐标不能表示圆弧，已沿弧线加密成拐点（与弧线相差不超过 ${Number(toleranceM) * 1000} 毫米）。请与许可证登记的拐点核对，登记的是直线的请改正原图。`,
  C07: encodingSentence,
};

function encodingSentence({ kind, encoding, as, rival, rivalAs }: Context): string {
  const [name, rivalName] = [encoding, rival].map((one) => encodingNames[String(one)] ?? one);
  if (kind === "doubt")
    return `文字没有注明编码，仅凭内容分不清：按${name}读作“${as}”，按${rivalName}读作“${rivalAs}”。暂按${name}读取，请看哪一种通顺，选择后重新识别。`;
  if (kind === "text")
    return `文字没有注明编码，按内容判断为${name}，读作“${as}”。请核对名称；有乱码时换一种编码重新识别。`;
  return `属性表没有注明文字编码，按内容判断为${name}。请核对名称；有乱码时换一种编码重新识别。`;
}

function untrustedSentence({ kind, name }: Context): string {
  if (kind === "encrypted") return `压缩包里的“${name}”加了密码，不能读取。请去掉密码后重新打包。`;
  if (kind === "method") return `压缩包里的“${name}”用了不支持的压缩方式。请用普通 zip 方式重新打包。`;
  if (kind === "duplicate") return `压缩包里有两个“${name}”，无法判断用哪一个。请删去多余的再打包。`;
  if (kind === "size") return `压缩包里的“${name}”与压缩包自己登记的大小或校验码不符，没有读入。请重新打包。`;
  return "压缩包已损坏或不完整，不能打开。请重新打包后再导入。";
}

function limitSentence({ kind, name, limit }: Context): string {
  if (kind === "entries") return `压缩包里超过${limit}个文件，没有打开。请只压缩所需图层。`;
  if (kind === "workbooks") return `压缩包里超过${limit}本工作簿，没有读入。请分批压缩后上传。`;
  if (kind === "features") return `图形超过${limit}个，没有读入。请分批导入。`;
  if (kind === "drawn-corners")
    return `图中闭合多段线的顶点超过${limit}个，没有读入。请只导出矿区范围所在的图层。`;
  if (kind === "drawn-texts") return `图中文字超过${limit}处，没有读入。请只导出矿区范围和名称所在的图层。`;
  if (kind === "work") return "图中的圈和文字太多、太复杂，没有读入。请只导出矿区范围所在的图层。";
  if (kind === "total") return `压缩包解开后超过${limit} MB，没有打开。请分批导入。`;
  if (kind === "single") return `压缩包里的“${name}”解开后超过${limit} MB，没有打开。请分批导入。`;
  return `压缩包里的“${name}”压缩比超过${limit}倍，疑似压缩炸弹，没有打开。请用原始文件重新打包。`;
}

function refusalSentence({ kind, limit }: Context): string {
  if (kind === "doctype") return "文件含有 DOCTYPE 或实体声明，出于安全不予读取。请从原软件重新导出 KML。";
  if (kind === "depth") return `文件嵌套超过${limit}层，不是正常的图形文件，没有读入。请从原软件重新导出。`;
  if (kind === "virtual")
    return "数据库中的图层不是普通数据表（是视图或虚拟表），出于安全不予读取。请重新导出 GeoPackage。";
  if (kind === "dwg")
    return "这是 DWG 图形文件，不能读取。请在 CAD 中“另存为”，类型选 AutoCAD DXF（ASCII）。";
  return "这是二进制 DXF，不能读取。请在 CAD 中“另存为”，类型选 AutoCAD DXF（ASCII）。";
}
