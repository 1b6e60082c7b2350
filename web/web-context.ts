import type { AuditLog } from '../state/audit-log.ts';
import type { Access } from '../controller/access/access.ts';
import type { ControllerApi } from '../controller/api.ts';
import type { Edits } from '../controller/edits.ts';
import type { AppHints } from './app-hints.ts';
import type { Gauge } from './gauge.ts';
import type { Notices } from './notices.ts';
import type { Shell } from './shell.ts';
import type { WebLog } from './web-log.ts';

/** What routes work with. */
export interface WebContext {
  /** The whole; a route asks `visit.api`, which shows what the visitor may see. */
  readonly api: ControllerApi;
  readonly edits: Edits;
  readonly access: Access;
  readonly audit: AuditLog;
  readonly shell: Shell;
  readonly gauge: Gauge;
  readonly apps: AppHints;
  readonly notices: Notices;
  readonly log: WebLog;
  /** ms since 1970. */
  readonly now: () => number;
}
