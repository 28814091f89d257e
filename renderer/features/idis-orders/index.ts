/** The orders for IDIS installations: their list, the composer beside it, and each order’s page. */
export { ComposerPanel } from './composer/composer-panel';
export { IdisOrderStateWord } from './idis-order-state-word';
export { IdisOrdersScreens } from './idis-orders-screens';
export { OrdersTabs } from './orders-tabs';
