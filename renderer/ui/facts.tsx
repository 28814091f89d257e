/** A list of names and values, each pair on one line. */
import { Fragment, type ReactNode } from 'react';
import './ui.css';

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="facts">
    {facts.map((fact) => (
      <Fragment key={fact.name}>
        <dt>{fact.name}</dt>
        <dd>{fact.value}</dd>
      </Fragment>
    ))}
  </dl>
);
