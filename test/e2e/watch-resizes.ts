import type { Locator } from "playwright-core";

/** Marks a map's canvas when it is resized, and when it is then left without being drawn: it shows nothing until it is. */
export async function watchResizes(canvas: Locator): Promise<void> {
  await canvas.evaluate((element) => {
    const map = element as HTMLCanvasElement;
    const context = map.getContext("webgl2");
    const width = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, "width");
    if (!context || !width) throw new Error("the map is drawn with WebGL 2");
    const gl = context;
    let undrawn = false;
    Object.defineProperty(map, "width", {
      get: () => width.get?.call(map),
      set(value: number) {
        width.set?.call(map, value);
        map.dataset.resized = "yes";
        undrawn = true;
        // asked when the work at hand is done: only then may the page show what it has
        queueMicrotask(() => undrawn && map.setAttribute("data-left-blank", "yes"));
      },
    });
    const draw = gl.drawElements;
    gl.drawElements = (...order) => {
      undrawn = false;
      draw.apply(gl, order);
    };
  });
}
