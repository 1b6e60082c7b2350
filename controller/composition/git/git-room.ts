import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Edit, EditAuthor, EditRecord, Edits } from '../../edits.ts';
import type { Pusher } from '../../git/receive/pusher.ts';
import type { StatusBoard } from '../../loop/status-board.ts';
import type { Desired } from '../../loop/desired-state.ts';
import type { OrbitrError } from '../../model/errors.ts';
import type { Plan } from '../../model/plan.ts';
import type { WebhookHandler } from './webhooks.ts';
import type { StackFiles, Workbench } from '../workbench.ts';

/** What git does in a controller, in one of its modes. */
export interface GitMode {
  /** Undefined: the files on the disk count. */
  readonly files: StackFiles | undefined;
  /** Whether a change of this file matters. @param path absolute */
  concerns(path: string): boolean;
  /** Takes what the branch says by now. Never throws. */
  refresh(): Promise<void>;
  /** Commits an edit, and lets it count. */
  recordEdit(edit: Edit): Promise<EditRecord>;
  /** Answers git over HTTP; undefined: nothing is pushed here. */
  readonly serve?: (request: IncomingMessage, response: ServerResponse, path: string, query: string, pusher: Pusher) => void;
  /** Takes a webhook; undefined: none is expected. */
  readonly webhook?: WebhookHandler;
  /** Looks at the remote now; undefined: there is none. */
  readonly pull?: () => Promise<void>;
  /** Who is to be named for paths of `stacks/` as they count now; absent, or undefined: the files on the disk do. */
  readonly origin?: (paths: readonly string[], file?: SettingsText) => Promise<EditOrigin | undefined>;
  /** That counts; undefined: the files do, or nothing was read yet. */
  commit(): string | undefined;
  /** What is not right. */
  readonly problem: OrbitrError | undefined;
  close(): Promise<void>;
}

/** Where a change of files that no edit of ours made came from. */
export interface EditOrigin {
  readonly author: EditAuthor;
  readonly commit?: string;
}

/** What a settings file says: it counts as it lies on the disk, so that a commit is its origin only when that says the same. */
export interface SettingsText {
  /** Relative to `stacks/`. */
  readonly file: string;
  /** Undefined: there is none. */
  readonly text: string | undefined;
}

/** The rest of the controller, as git needs it. */
export interface GitSurroundings {
  readonly bench: Pick<Workbench, 'config' | 'desired' | 'desiredIn' | 'place'>;
  readonly board: StatusBoard;
  readonly edits: Pick<Edits, 'onEdited'>;
  readonly plan: (stack: string, desired: Desired) => Plan | undefined | Promise<Plan>;
  /** Asks for passes of the stacks that these files belong to. @param paths absolute */
  readonly changed: (paths: readonly string[]) => void;
  /** Why nothing may be changed. */
  readonly refused: () => string | undefined;
}
