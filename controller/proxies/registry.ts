import type { Routing } from '../model/routing.ts';
import { caddy } from './caddy.ts';
import { traefik } from './traefik.ts';
import type { ProxyRenderer } from './renderer.ts';

/** A new proxy is one file and one line here. */
export const PROXIES: { readonly [K in Exclude<Routing['provider'], 'none'>]: ProxyRenderer } = { caddy, traefik };
