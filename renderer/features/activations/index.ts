/** The activations feature, as the frame loads it. */
export { ActivationsScreen } from './activations-screen';
