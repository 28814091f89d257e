import { describe, expect, it } from 'vitest';
import { toCivilDate, toDayNumber } from '../../../domain/calendar/civil-date';
import { registerTasks } from '../../../domain/overview/register-tasks';
import { accept, answer, ask, importedRequest } from '../../builders/exchange-sides';
import { both, value } from '../activation/both-sides';

type Side = ReturnType<typeof both>['desk'];

const tasksOf = (side: Side) => registerTasks(side.register()).filter(({ key }) => key.startsWith('request '));

describe('A request of an offline activation', () => {
  it('is a task for the desk that imported it, and for the site that waits', () => {
    const { post, site, desk } = both();
    const request = value(ask(post, site));
    value(desk.record(importedRequest(request)));
    expect(tasksOf(desk)).toMatchObject([{ kind: 'request-to-answer', quantity: 2, asks: 'activate' }]);
    expect(tasksOf(site)).toMatchObject([{ kind: 'request-waiting', quantity: 2, asks: 'activate' }]);
  });

  it('is a task no more once the desk has answered it, and at the site once the answer is accepted', () => {
    const { post, site, desk } = both();
    const response = value(answer(post, desk, value(ask(post, site))));
    expect(tasksOf(desk)).toEqual([]);
    expect(tasksOf(site)).toHaveLength(1);
    value(accept(site, response));
    expect(tasksOf(site)).toEqual([]);
  });

  it('is overdue at the desk, and soon at the site, once it has waited for more than 7 days', () => {
    const { post, site, desk } = both();
    const request = value(ask(post, site));
    value(desk.record(importedRequest(request)));
    const [register, there] = [desk.register(), site.register()];
    const requestedOn = register.activations[0]?.request.requestedOn ?? register.asOf;
    const bandOf = (of: typeof register, days: number) => {
      const asOf = toCivilDate(toDayNumber(requestedOn) + days);
      return registerTasks({ ...of, asOf }).find(({ key }) => key.startsWith('request '))?.band;
    };
    expect([bandOf(register, 0), bandOf(register, 7), bandOf(register, 8)]).toEqual(['0-7', '0-7', 'lapsed']);
    expect([bandOf(there, 0), bandOf(there, 7), bandOf(there, 8)]).toEqual(['15-30', '15-30', '0-7']);
  });
});
