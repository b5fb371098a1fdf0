import { create } from "zustand";

/** How often the server has said that nobody is signed in here (any more). */
export const useSignedOut = create<{ times: number }>(() => ({ times: 0 }));

export function noteSignedOut(): void {
  useSignedOut.setState(({ times }) => ({ times: times + 1 }));
}
