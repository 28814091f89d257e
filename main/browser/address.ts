/** The names and addresses of a browser host at a port of this computer. */

/** The port that browsers leave out of an http address, and of the Host and Origin that they send. */
const unsaidPort = 80;

/** What the host calls itself; every request has to name it so. */
export const hostName = (port: number): string => (port === unsaidPort ? '127.0.0.1' : `127.0.0.1:${String(port)}`);

export const originOf = (port: number): string => `http://${hostName(port)}`;

/** The address that lets a browser in. */
export const addressWith = (port: number, token: string): string => `${originOf(port)}/?token=${token}`;
