import { create } from "zustand";

/** Whether the last call to the API found no server that serves. */
export const useConnection = create<{ lost: boolean }>(() => ({ lost: false }));

export function noteConnection(answered: boolean): void {
  if (useConnection.getState().lost === answered) useConnection.setState({ lost: !answered });
}
