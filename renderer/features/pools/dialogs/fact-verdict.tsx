/** Under a dialog that records a fact and moves no date: what follows from it, or why it is refused. */
import type { CivilDate } from '../../../../domain/calendar/civil-date';
import { VerdictView } from './verdict-view';
import type { DraftVerdict } from './use-draft-verdict';

interface FactVerdictProps {
  readonly verdict: DraftVerdict;
  readonly today: CivilDate;
  readonly text: string;
}

export const FactVerdict = ({ verdict, today, text }: FactVerdictProps) =>
  verdict.status === 'allowed' ? <p className="lead">{text}</p> : <VerdictView verdict={verdict} today={today} />;
