const TWIPS_PER_MM = 1440 / 25.4;

/** Millimetres in Word's twips (1/1440 inch), whole. */
export const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);

/** Points in Word's half points. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Points in Word's twentieths of a point, whole. */
export const twentieths = (points: number): number => Math.round(points * 20);

/** Fonts of the Word file: every Word has them, and their letters are as wide as those of the PDF's Liberation fonts. */
export const FONTS = { serif: 'Times New Roman', sans: 'Arial' } as const;
