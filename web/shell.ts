import type { Identity } from '../controller/model/access.ts';
import type { AssetName, Asset } from './assets.ts';
import { navigation } from './present/navigation.ts';
import type { Renderer } from './renderer.ts';

/** What a view of a whole document needs besides its page. */
export interface Document {
  readonly title: string;
  /** Of the page to keep fresh; undefined for pages that do not change (errors). */
  readonly path: string | undefined;
  /** Where it stands among the pages, when it is not kept fresh. */
  readonly place?: string | undefined;
  /** Who looks; absent: a stranger. */
  readonly viewer?: Identity | undefined;
  readonly [key: string]: unknown;
}

/** Renders whole documents and tells the time; shared by routes and error pages. */
export interface Shell {
  readonly now: () => number;
  /** Different after every change of what pages show. */
  readonly version: () => string;
  readonly render: (view: string, document: Document) => string;
}

export interface ShellOptions {
  readonly renderer: Renderer;
  readonly assets: Readonly<Record<AssetName, Asset>>;
  readonly version: () => string;
  readonly now: () => number;
  /** Others can reach the page, and nobody has to sign in: said on top of everything. */
  readonly insecure: boolean;
  /** How many notifications somebody has not read. */
  readonly unread: (viewer: Identity) => number;
}

/** `version()` names the state that a document shows, so that the live connection knows whether anything happened since. */
export function createShell({ renderer, assets, version, now, insecure, unread }: ShellOptions): Shell {
  const url = (name: AssetName): string => assets[name].url;
  const urls = { css: url('site.css'), script: url('live.js'), app: url('app.js'), door: url('door.js'), icon: url('icon.svg'), logs: url('logs.js'), stack: url('stack.js'), appForm: url('app-form.js'), editor: url('generated/editor.js'), schemas: url('schemas.json'), desk: url('desk.css') };
  return {
    now,
    version,
    render: (view, document) => {
      const { viewer, path, place = path } = document;
      return renderer(view, { ...document, urls, insecure, unread: viewer === undefined ? 0 : unread(viewer), navigation: viewer === undefined ? [] : navigation(viewer, place), version: version() });
    },
  };
}
