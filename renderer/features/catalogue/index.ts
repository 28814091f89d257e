/** The catalogue feature: products, releases with their life cycles, and price lists. */
export { CatalogueScreens } from './catalogue-screens';
