/** The customers feature, as the frame loads it. */
export { CustomersScreens } from './customers-screens';
