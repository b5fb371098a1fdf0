import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { inspectFile } from "#api/cli/inspect";
import { noticeSample, txtSample } from "#test/support/boundary-samples";

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

describe("inspect", () => {
  test("a sound file prints its parts with elevations and areas and exits 0", async () => {
    const { exitCode, text } = await inspectFile(file("notice.txt", noticeSample));
    expect(exitCode).toBe(0);
    expect(text).toContain("1. 云岭一矿");
    expect(text).toContain("2000国家大地坐标系，3度带第41带");
    expect(text).toContain("面积：0.1275 平方千米（椭球面积）　填写面积：0.1275平方千米");
    expect(text).toContain("第1部分 东采区　标高 229.5 至 70 米　面积 0.0900 平方千米　4 点");
    expect(text).toContain("错误 0 个，提醒 0 个");
  });

  test("--json gives the fields scripts rely on", async () => {
    const { text } = await inspectFile(file("parcel.txt", txtSample), { json: true });
    expect(JSON.parse(text)).toMatchObject({
      file: "parcel.txt",
      format: "txt-parcel",
      encoding: "utf-8",
      items: [
        {
          name: "示例矿区",
          number: "DK001",
          zone: 41,
          zoneWidth: 3,
          datum: "CGCS2000",
          areaKm2: "0.0875",
          declaredAreaKm2: "0.0875",
          parts: [{ name: null, topM: null, bottomM: null, areaKm2: "0.0875", points: 8 }],
          issues: [],
        },
      ],
      issues: [],
    });
  });

  test("a file with errors is printed with their sentences and exits 1; --zone mends a missing zone", async () => {
    const bare = file("bare.txt", txtSample.replaceAll(",41473", ",473").replace("带号=41", "带号="));
    expect(await inspectFile(bare)).toMatchObject({ exitCode: 1, text: expect.stringContaining("错误 F02") });
    expect((await inspectFile(bare)).text).toContain("面积：无（不能成面）");
    expect((await inspectFile(bare, { zone: 41 })).exitCode).toBe(0);
    const [issue] = JSON.parse((await inspectFile(bare, { json: true })).text).items[0].issues;
    expect(issue).toMatchObject({ code: "F02", severity: "error", place: { line: 14 } });
    expect(issue.message).toContain("请选择带号");
  });

  test("ways to mend a fault are printed with their effect, in JSON with what a script needs to choose", async () => {
    const repeated = file(
      "repeated.txt",
      txtSample.replace(/(J2,1.*\r\n)/, "$1$1").replace("10,8.75", "11,8.75"),
    );
    expect((await inspectFile(repeated)).text).toContain("可改 E04 删去1个重复点。图形和面积不变。");
    expect(JSON.parse((await inspectFile(repeated, { json: true })).text).items[0].repairs).toMatchObject([
      {
        id: "E04.repeats",
        code: "E04",
        areaChangeM2: 0,
        differenceM2: 0,
        errorsLeft: 0,
        points: [{ name: "J2", line: 16 }],
      },
    ]);
  });

  test("what is no boundary file exits 2 and says why", async () => {
    expect(await inspectFile(file("x.txt", "今天没有矿"))).toMatchObject({
      exitCode: 2,
      text: expect.stringContaining("不能识别文件格式"),
    });
  });
});

const notice = fileURLToPath(
  new URL("../../../../shared/data/notices/haicheng-2025-54.txt", import.meta.url),
);
test.skipIf(!existsSync(notice))("the Haicheng notice prints 1.0685 km² and no error", async () => {
  const { exitCode, text } = await inspectFile({ name: "haicheng-2025-54.txt", bytes: readFileSync(notice) });
  expect(exitCode).toBe(0);
  expect(text).toContain("面积：1.0685 平方千米");
  expect(text).toContain("金藏采区　标高 229.5 至 70 米");
  expect(text).toContain("远东采区　标高 363 至 10 米");
});
