/** Two boundaries nearer than this are in contact, m: licences state corners to 0.01 m, survey files to 0.001 m. */
export const contactM = 0.001;

/** Common ground below this is rounding, m²; the smallest sliver worth showing is far larger. */
export const noGroundM2 = 0.001;
