/** The place of a check-in, told only by who has agreed to it. */

const CONSENT = 'mtl.position';
const PATIENCE = { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 };

/** Whether the person agreed on this phone that the place goes with a check-in. */
export function sharesPosition() {
  return localStorage.getItem(CONSENT) === 'yes';
}

/** Remembers what the person decided. */
export function sharePosition(yes) {
  localStorage.setItem(CONSENT, yes ? 'yes' : 'no');
}

/** @returns {Promise<{lat: number, lon: number, acc: number}|undefined>} where we are, if the phone can tell in time */
export function position() {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: rounded(coords.latitude), lon: rounded(coords.longitude), acc: Math.round(coords.accuracy) }),
      () => resolve(undefined),
      PATIENCE,
    );
  });
}

function rounded(degrees) {
  return Number(degrees.toFixed(5));
}
