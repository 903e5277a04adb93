/** Which program this is, as it says in `X-Client`. */
export const VERSION = '0.1.0';

/** Version of the local database: each later one tells `database.js` how to get there. */
export const SCHEMA = 1;

export const CLIENT = `pwa/${VERSION}; schema=${SCHEMA}`;
