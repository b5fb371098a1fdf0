const shanghai = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day in China at this moment, YYYY-MM-DD: every validity and deadline is counted in it. */
export const shanghaiDay = (now: Date): string => shanghai.format(now);
