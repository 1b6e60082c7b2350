/** For the container's HEALTHCHECK: ends with 0 when the page says that the controller works. */
const listen = process.env['ORBITR_LISTEN'] || '127.0.0.1:3000';
const address = listen.includes(':') ? listen : `127.0.0.1:${listen}`;

const answer = await fetch(`http://${address}/healthz`, { signal: AbortSignal.timeout(4000) }).catch(() => undefined);
process.exitCode = answer?.ok ? 0 : 1;
