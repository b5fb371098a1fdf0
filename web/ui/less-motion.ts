/** Whether the person has asked their system for less motion: nothing glides or fades then. */
export const wantsLessMotion = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
