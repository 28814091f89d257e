/** The orders for IDIS installations: their list, the composer beside it, and each order’s page. */
export { IdisOrdersScreens } from './idis-orders-screens';
export { OrdersTabs } from './orders-tabs';
