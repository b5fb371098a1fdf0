import { sizeText } from "../source-file.ts";

/** How far a large file is: on its way to the server, or read there. */
export type ReadingStep =
  | { kind: "sending"; share: number; sentBytes: number; sizeBytes: number; waiting: boolean }
  | { kind: "reading"; share: number; message: string | null };

export function stepText(step: ReadingStep): string {
  if (step.kind === "reading") return step.message ?? "正在排队…";
  const far = `已传 ${sizeText(step.sentBytes)} / ${sizeText(step.sizeBytes)}`;
  return step.waiting
    ? `连接中断，${far}。恢复后自动接着传，已传的不重传；也可以关闭页面，以后重新选择同一个文件继续。`
    : far;
}

/** Sending a piece after a broken connection tells no bytes: what was sent before still counts. */
export function sendingStep(
  before: ReadingStep | null,
  state: { sentBytes: number; waiting: boolean },
  sizeBytes: number,
): ReadingStep {
  const earlier = before?.kind === "sending" ? before.sentBytes : 0;
  const sentBytes = Math.max(earlier, state.sentBytes);
  return { kind: "sending", sentBytes, sizeBytes, waiting: state.waiting, share: sentBytes / sizeBytes };
}
