import { type ReactNode, useLayoutEffect } from "react";
import { registerDrawing } from "../shell/idle.ts";

/**
 * Stands in for a part of the page whose code is on its way. React shows that part up to 300 ms after the code has come, and
 * what it draws registers itself only then: until this goes, `window.kuangjie.idle()` waits.
 */
export function Coming({ children = null }: { children?: ReactNode }) {
  useLayoutEffect(() => {
    let leave = () => {};
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const unregister = registerDrawing(() => left);
    return () => {
      unregister();
      leave();
    };
  }, []);
  return children;
}
