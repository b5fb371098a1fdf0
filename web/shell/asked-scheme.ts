import { create } from "zustand";

/** The 整合方案 that some place of the page asks its desk to open; null: none is asked. */
export const useAskedScheme = create<{ id: string | null }>(() => ({ id: null }));

export const askForScheme = (id: string | null): void => useAskedScheme.setState({ id });
