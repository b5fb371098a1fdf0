let known: boolean | null = null;

/** Whether this browser can draw the map (WebGL 2); asked once. */
export function hasWebGl(): boolean {
  known ??= document.createElement("canvas").getContext("webgl2") !== null;
  return known;
}
