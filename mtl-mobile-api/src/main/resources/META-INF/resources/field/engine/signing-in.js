/** Registering this installation for a person, with a password or with a code from an administrator's screen. */
import { FieldError, Refused, TryLater } from './errors.js';
import { send } from './http.js';
import { withTokens } from './session.js';
import { VERSION } from './version.js';
import { tellOfWipes } from './wipe.js';

/** What the server calls it, and what the door does. */
const CODES = { 'wrong-credentials': 'invalid-credentials', 'wrong-enrolment-code': 'invalid-code', 'device-revoked': 'wipe-pending' };

/**
 * @param {import('./installation.js').Installation} installation
 * @param {{username: string, password: string}|{code: string}} credentials the password is not kept
 * @returns {Promise<string>} id of the person, whose session is kept from now on
 */
export async function signIn(installation, credentials) {
  try {
    await installation.reopened;
    await tellOfWipes(installation); // until then the server does not take this phone again
    return await withTokens(() => register(installation, credentials));
  } catch (failure) {
    throw asFieldError(failure);
  }
}

async function register(installation, credentials) {
  const proof =
    credentials.code === undefined
      ? { username: credentials.username, password: credentials.password }
      : { enrol: credentials.code };
  const json = { ...(await description(installation)), ...proof };
  const reply = await send({ path: '/devices', json });
  if (reply.status >= 500) {
    throw new FieldError('unavailable', `Status ${reply.status}`);
  }
  if (reply.status === 429) {
    const seconds = Math.ceil(reply.waitMillis() / 1000);
    throw new FieldError('throttled', reply.problem()?.detail, { retryAfter: seconds });
  }
  const made = reply.checked().json();
  await installation.database.put('sessions', await sessionOf(installation, made, credentials.username));
  await installation.setPerson(made.userId);
  return made.userId;
}

async function description(installation) {
  return {
    installId: await installation.id(),
    platform: 'pwa',
    model: navigator.userAgentData?.platform ?? navigator.platform,
    app: VERSION,
    jwk: await installation.publicKey(),
  };
}

async function sessionOf(installation, made, username) {
  const before = await installation.database.get('sessions', made.userId);
  const person = (await whoIs(made.access)) ?? before?.person ?? { name: username ?? '', username: username ?? '' };
  return {
    person: { ...person, id: made.userId },
    device: made.deviceId,
    access: made.access,
    refresh: made.refresh,
    leaseTtl: made.leaseTtl,
    expired: null,
  };
}

/** The name, to greet with: not worth failing for. */
async function whoIs(access) {
  try {
    const reply = await send({ root: '/api/v1', path: '/me', headers: { Authorization: `Bearer ${access}` } });
    const { displayName, username } = reply.checked().json();
    return { name: displayName, username };
  } catch {
    return null;
  }
}

function asFieldError(failure) {
  if (failure instanceof Refused) {
    const { code, detail } = failure.problem;
    return new FieldError(CODES[code] ?? code, detail);
  }
  return failure instanceof TryLater ? new FieldError('offline', failure.message) : failure;
}
