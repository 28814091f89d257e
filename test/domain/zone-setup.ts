/** Stops a run that says it is in another time zone and is not, because it would prove nothing. */
const wanted = process.env['TZ'];
const actual = new Intl.DateTimeFormat().resolvedOptions().timeZone;

if (wanted !== actual) throw new Error(`These tests are to run in ${wanted ?? 'a time zone'}, not in ${actual}.`);
