import { expect, it } from "vitest";
import { sendingStep, stepText } from "#web/transfer/upload/reading-step";

const mb = 1024 ** 2;

it("a broken connection keeps what was sent, and says that it will not be sent again", () => {
  const sent = sendingStep(null, { sentBytes: 4 * mb, waiting: false }, 10 * mb);
  const broken = sendingStep(sent, { sentBytes: 0, waiting: true }, 10 * mb);
  expect(broken).toMatchObject({ share: 0.4, waiting: true });
  expect(stepText(broken)).toContain("已传 4.0 MB / 10.0 MB");
  expect(stepText(broken)).toContain("不重传");
});

it("while the server reads, its own words are shown", () => {
  expect(stepText({ kind: "reading", share: 0.5, message: "已识别 1 / 2 个图形" })).toBe(
    "已识别 1 / 2 个图形",
  );
  expect(stepText({ kind: "reading", share: 0, message: null })).toBe("正在排队…");
});
