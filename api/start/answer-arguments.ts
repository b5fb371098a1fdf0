const usage = `用法 Usage：npm start（node --import tsx api/main.ts）

启动矿界服务，没有参数；设置一律用环境变量：
  PORT, HOST            监听的端口与地址，默认 8080、127.0.0.1
  DATA_DIR              内置数据库与上传文件的文件夹，默认 .data
  DATABASE_URL          改用 PostgreSQL ≥ 15（PostGIS ≥ 3.3）
  DEMO=off              空台账启动，不装演示数据
  LOG_LEVEL             fatal、error、warn、info（默认）、debug、trace、silent
其余设置见 README.md 与 docs/security.md。命令行工具：npm run kuangjie -- --help`;

/** What is said instead of starting when arguments were given: the server takes none. */
export interface ArgumentsAnswer {
  text: string;
  exitCode: 0 | 2;
}

/** Null when there are none and the server may start. */
export function answerArguments(args: readonly string[]): ArgumentsAnswer | null {
  const [first] = args;
  if (first === undefined) return null;
  if (["--help", "-h", "help"].includes(first)) return { text: usage, exitCode: 0 };
  return { text: `没有这个参数：${first}\n\n${usage}`, exitCode: 2 };
}
