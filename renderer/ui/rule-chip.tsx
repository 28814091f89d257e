/** The id of the rule behind a statement, small and at its end: never the message itself. */
import './ui.css';

export const RuleChip = ({ id }: { readonly id: string }) => <span className="rule">{id}</span>;
