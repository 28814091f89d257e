/** The pools feature: its list and its pages, under one screen of the frame. */
export { PoolsScreens } from './pools-screens';
