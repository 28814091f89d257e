/** The transfers feature, as the frame loads it. */
export { TransfersScreen } from './transfers-screen';
