import { parseArgs } from "node:util";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { argumentFault, numberIn, optionFaults, wrongCall } from "#api/cli/wrong-call";

const options = { json: { type: "boolean" }, zone: { type: "string", short: "z" } } as const;

function faultOf(...args: string[]): string | null {
  try {
    parseArgs({ args, options });
    return null;
  } catch (error) {
    return argumentFault(error);
  }
}

test("each way in which node refuses an argument is told in Chinese, with its name", () => {
  expect(faultOf("--jsn")).toBe("没有选项 --jsn");
  expect(faultOf("-x")).toBe("没有选项 -x");
  expect(faultOf("a.txt")).toBe("不需要参数 a.txt");
  expect(faultOf("--json=yes")).toBe("选项 --json 不带值");
  expect(faultOf("--zone")).toBe("选项 --zone 后面缺少值");
  expect(faultOf("--zone", "--json")).toBe("选项 --zone 后面缺少值");
});

test("another error is not taken for a wrong call", () => {
  expect(argumentFault(new Error("disk full"))).toBeNull();
});

test("a refused value is told by the option it came from", () => {
  const limits = z.object({ gapM: z.number().max(500), region: z.string() });
  const { error } = limits.safeParse({ gapM: numberIn("宽") }, { reportInput: true });
  if (!error) throw new Error("refused");
  expect(optionFaults(error, { gapM: "--gap-m", region: "--region" })).toBe(
    "--gap-m 应为数字，收到的是无法识别的数字；--region 缺少此项",
  );
});

test("an empty option is no zero", () => {
  expect(numberIn(" ")).toBeNaN();
  expect(numberIn("2.5")).toBe(2.5);
});

test("a wrong call is exit code 2 and told on standard error", () => {
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(wrongCall("须给出一个文件")).toBe(2);
  expect(told.mock.calls).toEqual([["用法不正确：须给出一个文件。加 --help 查看用法。\n"]]);
  told.mockRestore();
});
