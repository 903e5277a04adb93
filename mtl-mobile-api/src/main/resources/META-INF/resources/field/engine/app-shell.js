/** The app itself without a network: registers the service worker, and tells when a newer version waits. */

const WORKER = '/field/service-worker.js';

/** @param {() => void} updated a newer version is here and waits */
export async function keepShell(updated) {
  if (navigator.serviceWorker === undefined) {
    return;
  }
  const registration = await navigator.serviceWorker.register(WORKER, {
    scope: '/field/',
    type: 'module',
    updateViaCache: 'none',
  });
  watch(registration, updated);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && lookForUpdate());
}

/** Asks for a newer version; nothing happens without a network. */
export async function lookForUpdate() {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.update().catch(() => {});
}

/** Starts the version that waits, and this page with it; other tabs go on with what they have loaded. */
export async function applyUpdate() {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!registration?.waiting) {
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration.waiting.postMessage('activate');
}

function watch(registration, updated) {
  const tell = (worker) => {
    // The very first version has nobody to wait for.
    if (worker?.state === 'installed' && navigator.serviceWorker.controller !== null) {
      updated();
    }
  };
  tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => tell(worker));
  });
}
