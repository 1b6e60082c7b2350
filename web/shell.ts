import type { AssetName, Asset } from './assets.ts';
import type { Renderer } from './renderer.ts';

/** What a view of a whole document needs besides its page. */
export interface Document {
  readonly title: string;
  /** Of the page to keep fresh; undefined for pages that do not change (errors). */
  readonly path: string | undefined;
  readonly [key: string]: unknown;
}

/** Renders whole documents and tells the time; shared by routes and error pages. */
export interface Shell {
  readonly now: () => number;
  readonly render: (view: string, document: Document) => string;
}

/** `version()` names the state that a document shows, so that the live connection knows whether anything happened since. */
export function createShell(renderer: Renderer, assets: Readonly<Record<AssetName, Asset>>, version: () => string, now: () => number): Shell {
  const urls = { css: assets['orbitr.css'].url, script: assets['live.js'].url, icon: assets['icon.svg'].url };
  return { now, render: (view, document) => renderer(view, { ...document, urls, version: version() }) };
}
