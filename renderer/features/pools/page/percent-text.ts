/** A part of the whole, 0 to 1, as a percentage with one decimal: `64.5 %`. */

const percent = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const percentText = (share: number): string => `${percent.format(share * 100)} %`;
