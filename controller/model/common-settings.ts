/** The settings that a form can change. What is absent is not written. */
export interface CommonSettings {
  readonly domain?: string;
  readonly proxy?: 'traefik' | 'caddy' | 'none';
  readonly policy?: 'warn' | 'enforce';
  readonly profiles: readonly string[];
  readonly git?: { readonly mode: 'local' | 'push' | 'remote'; readonly branch?: string; readonly url?: string };
}
