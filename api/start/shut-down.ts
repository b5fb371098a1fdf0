export interface Closing {
  /** What was opened last is closed first. */
  last: (close: () => Promise<void>) => void;
  now: () => Promise<void>;
  /** Someone asked to end: what fails from now on is no news. */
  isUnderWay: () => boolean;
}

/** A terminal can deliver one Ctrl-C twice: through npm and directly. */
const SAME_KEYSTROKE_MS = 700;

/** The first Ctrl-C or TERM ends in good order, a second one at once. */
export function shutDownOnSignal(say: (line: string) => void): Closing {
  const closers: (() => Promise<void>)[] = [];
  let askedAt: number | null = null;
  const now = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  const onSignal = () => {
    if (askedAt !== null) {
      if (performance.now() - askedAt > SAME_KEYSTROKE_MS) process.exit(130);
      return;
    }
    askedAt = performance.now();
    say("正在退出，请稍候；再按一次 Ctrl-C 立即结束 Shutting down …");
    now().then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`退出时出错 Error while shutting down: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  return { last: (close) => void closers.push(close), now, isUnderWay: () => askedAt !== null };
}
