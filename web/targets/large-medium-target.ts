/** Share of large and medium mines to be reached by the end of 2025: 朝政办发〔2024〕18号. */
export const largeMediumTarget = 0.35;
