const minuteMs = 60_000;

/** How long access lasts without anything being done for it. */
export const timeLimits = {
  /** a session nobody uses */
  idleMs: 30 * minuteMs,
  /** a session, however much it is used */
  sessionMs: 12 * 60 * minuteMs,
  /** a password, until its owner must choose another */
  passwordMs: 90 * 24 * 60 * minuteMs,
  /** a password that somebody was given, until another must be asked for */
  oneTimeMs: 7 * 24 * 60 * minuteMs,
} as const;

/** The moment so long ago, as the database reads it. */
export const ago = (now: Date, ms: number): string => new Date(now.getTime() - ms).toISOString();
