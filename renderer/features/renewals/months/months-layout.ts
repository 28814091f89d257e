/** Where the bars stand, in pixels: the buttons over them stand in the same columns. */
export const AXIS_WIDTH = 40;
export const CHART_HEIGHT = 176;
export const TOP = 20;
/** Room for the lower half of the zero on the axis. */
export const BOTTOM = 8;
/** Below the chart: the bars' names. */
export const NAMES_HEIGHT = 38;

/** Where the figure of a bar stands, from the lower border of its button. */
export const figureAt = (part: number): number => NAMES_HEIGHT + BOTTOM + part * (CHART_HEIGHT - TOP - BOTTOM) + 2;
