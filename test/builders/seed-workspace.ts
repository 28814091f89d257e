/** Fills a workspace with the product's sample portfolio: for pictures, manual checks and journeys alike. */
import { nodeDisk } from '../../main/journal/disk';
import { localDate } from '../../main/local-date';
import { tellPortfolio } from '../../main/sample/tell-portfolio';

/** `now` is the day that the portfolio is told around. */
export const seedWorkspace = async (folder: string, now: Date): Promise<void> => {
  const told = await tellPortfolio(folder, nodeDisk, now, localDate(now));
  if (!told.ok) throw new Error(`refused: ${JSON.stringify(told.error)}`);
};
