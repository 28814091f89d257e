/** The orders feature: its screens, as the frame loads them, and what the licence desk needs of it. */
export { ClockText } from './clock-text';
export { PoolName } from './order-facts';
export { OrderStateWord } from './order-state-word';
export { OrdersScreens } from './orders-screens';
export { TerritoryNote } from './territory-note';
