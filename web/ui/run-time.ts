/** When a run was made, short: 11月22日 21:05 in Beijing time. */
export function runTime(startedAt: string): string {
  return new Date(startedAt).toLocaleString("zh-CN", {
    timeZone: "Asia/Shanghai",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
}
