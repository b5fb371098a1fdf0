/** Why Kuangjie cannot start: shown to the person at the console in Chinese and English, never as a stack trace. */
export class StartupError extends Error {
  override readonly name = "StartupError";
  readonly code: string;

  constructor(code: string, chinese: string, english: string, cause?: unknown) {
    super(`${chinese}\n${english}`, { cause });
    this.code = code;
  }
}
