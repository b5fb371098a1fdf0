import { QueryClient } from "@tanstack/react-query";
import { CallError } from "./call-error.ts";

const attempts = 2;

export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        networkMode: "always",
        retry: (failures, error) => failures < attempts && isPassing(error),
      },
      mutations: { networkMode: "always", retry: false },
    },
  });

/** Only trouble that may pass by itself is worth asking again. */
function isPassing(error: unknown): boolean {
  return error instanceof CallError && (error.status === 0 || error.status >= 502);
}
