import { createContext, useContext } from "react";
import type { SchemeHead } from "#contract/schemes";
import type { Arrangement } from "#gis/schemes/arrangement";
import type { Acted } from "#gis/schemes/arrangement-acts";

interface SchemeEdit {
  /** the arrangement that acts are made of */
  now: Arrangement;
  act: (done: Acted) => boolean;
  /** day for which the scheme is judged */
  asOf: string;
  scheme: Pick<SchemeHead, "id" | "name" | "version">;
  /** the server has every act */
  isSaved: boolean;
}

/** Acts on the open scheme; null for who may only read it, or while two versions wait to be chosen between. */
export const SchemeEditContext = createContext<SchemeEdit | null>(null);
export const useSchemeEdit = () => useContext(SchemeEditContext);
