import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { StartupError } from "../startup-error.ts";

export interface Door {
  url: string;
  isLoopback: boolean;
  serve: (listener: RequestListener) => void;
  close: () => Promise<void>;
}

/** Takes the port before anything slow happens, and answers "starting" until there is something to serve. */
export async function claimPort(host: string, port: number): Promise<Door> {
  let listener: RequestListener = starting;
  const server = createServer((request, response) => listener(request, response));
  await listening(server, host, port);
  const { port: taken, address } = server.address() as AddressInfo;
  return {
    url: `http://${shownHost(address)}:${taken}`,
    isLoopback: /^(127\.|::1$)/.test(address),
    serve: (next) => {
      listener = next;
    },
    close: () => closed(server),
  };
}

const starting: RequestListener = (_request, response) => {
  response.writeHead(503, { "Content-Type": "text/html; charset=utf-8", "Retry-After": "2", Refresh: "2" });
  response.end('<!doctype html><html lang="zh-CN"><title>矿界</title><p>矿界正在启动，请稍候……');
};

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(portProblem(error, host, port)));
    server.listen(port, host, resolve);
  });
}

const LINGER_MS = 3_000;

/** Lets running requests finish; streams that never do are cut. */
function closed(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), LINGER_MS);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function shownHost(address: string): string {
  if (address === "0.0.0.0" || address === "::") return "127.0.0.1";
  return address.includes(":") ? `[${address}]` : address;
}

function portProblem(error: Error, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") {
    return new StartupError(
      "port_taken",
      `端口 ${port} 已被占用，可能矿界已经在运行。请先关闭占用该端口的程序，或用 PORT 指定其他端口，例如 PORT=8081 npm start。`,
      `Port ${port} is already in use. Stop the program that uses it, or set PORT to another one.`,
      error,
    );
  }
  if (code === "EACCES") {
    return new StartupError(
      "port_refused",
      `没有权限使用端口 ${port}。请用 PORT 指定 1024 以上的端口。`,
      `No right to use port ${port}. Set PORT to a number above 1024.`,
      error,
    );
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new StartupError(
      "bad_host",
      `本机没有地址 ${host}。请检查环境变量 HOST。`,
      `This computer has no address ${host}. Check HOST.`,
      error,
    );
  }
  return error;
}
