/** The support feature: its list, and the sections that stand on the pages of pools and customers. */
export { CustomerSupport } from './customer-support';
export { PoolSupportSection } from './pool-support-section';
export { SupportScreen } from './support-screen';
