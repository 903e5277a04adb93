/** Shows one of the two contracts. */

/** @type {Record<string, string>} file by the name in the address */
const CONTRACTS = { api: '/docs/openapi/api.yaml', mobile: '/docs/openapi/mobile.yaml' };

const asked = new URLSearchParams(location.search).get('api');
const shown = Object.hasOwn(CONTRACTS, asked ?? '') ? asked : 'api';

document.querySelector(`nav a[href="?api=${shown}"]`).setAttribute('aria-current', 'page');

// The base layout only: the other one draws its logo with inline styles, which the Content-Security-Policy refuses.
globalThis.SwaggerUIBundle({
  url: CONTRACTS[shown],
  domNode: document.getElementById('contract'),
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  validatorUrl: null,
});
