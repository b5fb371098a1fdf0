import { describe, expect, test } from "vitest";
import type { ShapefileSource } from "#test/support/shapefile-of";
import { cgcs2000Prj, codesOf, layerFiles, oneMine, readZipped } from "#test/support/zipped-layers";

const prj = { "矿区.prj": cgcs2000Prj };

describe("the text of its table", () => {
  const inGbk: ShapefileSource = { ...oneMine, encoding: "gbk" };

  test("is read by the .cpg, then by the header, then by its looks with a warning", async () => {
    const byCpg = await readZipped(layerFiles(inGbk, { ...prj, "矿区.cpg": "GBK" }));
    const byHeader = await readZipped(layerFiles({ ...inGbk, driver: 0x7a }, prj));
    const byLooks = await readZipped(layerFiles(inGbk, prj));
    for (const file of [byCpg, byHeader, byLooks]) {
      expect([file.encoding, file.items[0]?.name]).toEqual(["gb18030", "云岭一矿"]);
      expect(file.items[0]?.properties).toMatchObject({ 采矿权人: "云岭矿业" });
    }
    expect([codesOf(byCpg), codesOf(byHeader), codesOf(byLooks)]).toEqual([[], [], ["C07"]]);
  });

  test("written in GBK under a .cpg of UTF-8 is not garbled", async () => {
    const file = await readZipped(layerFiles(inGbk, { ...prj, "矿区.cpg": "UTF-8" }));
    expect(file.items[0]?.name).toBe("云岭一矿");
    expect(codesOf(file)).toEqual(["C07"]);
  });

  test("in Big5 is read by its .cpg, and as the person says against all else", async () => {
    const rows = [{ KSMC: "雲嶺礦業" }];
    const big5 = layerFiles({ ...oneMine, rows, encoding: "big5" }, { ...prj, "矿区.cpg": "BIG5" });
    expect(await readZipped(big5)).toMatchObject({ encoding: "big5", items: [{ name: "雲嶺礦業" }] });
    const asGbk = await readZipped(big5, { encoding: "gb18030" });
    expect(asGbk.encoding).toBe("gb18030");
    expect(asGbk.items[0]?.name).not.toBe("雲嶺礦業");
  });

  test("cut in the middle of a character by ten bytes keeps its whole characters", async () => {
    const rows = [{ 采矿许可证号: "C1409012026017130000001", KSMC: "一矿" }];
    for (const encoding of ["gbk", "utf-8"] as const) {
      const file = await readZipped(layerFiles({ ...oneMine, rows, encoding }, prj));
      expect(file.items[0]?.number).toBe("C1409012026017130000001");
    }
  });
});
