/** The complete 国土TXT sample of the domain reference: 90 000 − 2 500 = 87 500 m² on the plane, zone 41. */
export const txtSample = [
  "[属性描述]",
  "格式版本号=1.01版本号",
  "数据产生单位=××市自然资源局",
  "数据产生日期=2026-11-21",
  "坐标系=2000国家大地坐标系",
  "几度分带=3",
  "投影类型=高斯克吕格",
  "计量单位=米",
  "带号=41",
  "精度=0.001",
  "转换参数=,,,,,,",
  "[地块坐标]",
  "10,8.7500,DK001,示例矿区,面,,采矿用地,0602,@",
  "J1,1,4507000.000,41473000.000",
  "J2,1,4507300.000,41473000.000",
  "J3,1,4507300.000,41473300.000",
  "J4,1,4507000.000,41473300.000",
  "J1,1,4507000.000,41473000.000",
  "J5,2,4507100.000,41473100.000",
  "J6,2,4507150.000,41473100.000",
  "J7,2,4507150.000,41473150.000",
  "J8,2,4507100.000,41473150.000",
  "J5,2,4507100.000,41473100.000",
  "",
].join("\r\n");

/** Two 采区 with elevations, the second with ground taken out. */
export const noticeSample = [
  "矿山名称：云岭一矿",
  "2000国家大地坐标系，矿区面积 0.1275 平方千米",
  "拐点,X(起标高),Y(止标高)",
  "1,4507000.00,41473000.00, , ,",
  "2,4507300.00,41473000.00, , ,",
  "3,4507300.00,41473300.00, , ,",
  "4,4507000.00,41473300.00, , ,",
  "*,229.5,70,东采区,1,",
  "1,4508000.00,41473000.00, , ,",
  "2,4508200.00,41473000.00, , ,",
  "3,4508200.00,41473200.00, , ,",
  "4,4508000.00,41473200.00, , ,",
  "*,363,-10,西采区,1,",
  "1,4508050.00,41473050.00, , ,",
  "2,4508100.00,41473050.00, , ,",
  "3,4508100.00,41473100.00, , ,",
  "4,4508050.00,41473100.00, , ,",
  "*,1000,-1000,,-1,",
  "",
].join("\n");

export const geojsonSample = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { 矿山名称: "云岭二矿", 许可证号: "C2101002026117100000001", 面积_公顷: 94.8099 },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [120, 40],
            [120.01, 40],
            [120.01, 40.01],
            [120, 40.01],
            [120, 40],
          ],
        ],
      },
    },
  ],
});

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Bytes of a text in GBK, found by asking the decoder about every two-byte code. */
export function gbk(text: string): Uint8Array {
  const codes = gbkCodes();
  return new Uint8Array(
    [...text].flatMap((sign) =>
      sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : (codes.get(sign) ?? [0x3f]),
    ),
  );
}

function gbkCodes(): Map<string, [number, number]> {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
    }
  }
  return codes;
}
