/** Fills a workspace with the product's sample portfolio: for pictures, manual checks and journeys alike. */
import { nodeDisk } from '../../main/journal/disk';
import { localDate } from '../../main/local-date';
import type { Cast } from '../../main/sample/cast';
import { tellPortfolio } from '../../main/sample/tell-portfolio';

/** `now` is the day that the portfolio is told around. Gives the keys of the others that sign in it. */
export const seedWorkspace = async (folder: string, now: Date): Promise<Cast> => {
  const told = await tellPortfolio(folder, nodeDisk, now, localDate(now));
  if (!told.ok) throw new Error(`refused: ${JSON.stringify(told.error)}`);
  return told.value;
};
