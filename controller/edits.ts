import type { AuditEntry } from './model/audit.ts';
import type { CommonSettings } from './model/common-settings.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { OrbitrError } from './model/errors.ts';
import type { Plan } from './model/plan.ts';
import type { ConvertedRun } from './spec/docker-run.ts';

/**
 * The one way in: whoever wants something changed (page, API, catalogue, git, image updates) asks for an edit of stack files, sees the very difference first
 * if they like, and lets it be made. Implemented in `composition/open-edits.ts`.
 */
export interface Edits {
  /** Files of a stack, its stack files first. @throws OrbitrError `edit/no-such-stack` */
  files(stack: string): Promise<readonly StackFile[]>;
  /** @throws OrbitrError `edit/no-such-stack`, `edit/no-such-file`, `edit/path`, `edit/link`, `edit/too-large`, `edit/binary` */
  read(place: FilePlace): Promise<FileText>;
  /** What `orbitr.yaml` says of what a form can change. @throws InvalidEdit when it is wrong as it is */
  settings(): Promise<SettingsFile>;
  /**
   * What would change, and the plan that would come of it; writes nothing.
   * @throws OrbitrError as `make`, but what the files would say wrongly is in the result
   */
  preview(request: EditRequest): Promise<EditPreview>;
  /**
   * Makes it. One edit at a time; what `onEdited` listeners do is done when this returns.
   * @throws EditConflict when somebody else wrote meanwhile; InvalidEdit when the files would be wrong; OrbitrError `edit/…`. Then nothing was changed.
   */
  make(request: EditRequest, author: EditAuthor, options?: EditOptions): Promise<Edit>;
  /** One value sealed on its own, `ENC[age:…]`, for `.env` and `environment:`. Needs public keys only, and keeps nothing. @throws OrbitrError `secrets/recipient` */
  seal(value: string): Promise<string>;
  /** The edit that seals a value in a file of a stack; writes nothing. A file that is there must open here. @throws OrbitrError `secrets/…`, `edit/…` */
  draftSecret(place: SealedPlace, value: string): Promise<EditRequest>;
  /** The text of a stack file that means what a `docker run` line does. Writes nothing; `create-stack` does. */
  fromDockerRun(line: string): ConvertedRun;
  /** Called after each edit, one listener after the other, before `make` returns. A listener that fails is logged and stops nobody. Returns the unsubscriber. */
  onEdited(listener: EditListener): () => void;
}

export type EditListener = (edit: Edit) => EditRecord | void | Promise<EditRecord | void>;

/** What a listener adds to an edit: where it is recorded. */
export interface EditRecord {
  /** The git commit that holds it. */
  readonly commit?: string;
}

/** One file. */
export interface FilePlace {
  /** Undefined: what holds for all stacks; the only path is then `orbitr.yaml`. */
  readonly stack: string | undefined;
  /** As the stack sees it: `compose.yaml`, `config/app.ini`; of a stack of one file `blog.yaml`. */
  readonly path: string;
}

/** Where a sealed value stands. */
export interface SealedPlace {
  readonly stack: string;
  /** `secrets.env`, `*.env`, `*.sops.yaml`, `*.sops.json`; in a stack that has a folder. */
  readonly path: string;
  /** Of the variable; in YAML and JSON a path, `db.password`. */
  readonly name: string;
}

export interface StackFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** `stack`: merged to the stack's definition. */
  readonly role: 'stack' | 'other';
  /** Whether `read` will give its text. */
  readonly editable: boolean;
}

export interface FileText {
  readonly place: FilePlace;
  /** Byte for byte, a byte order mark and line ends included. */
  readonly text: string;
  /** sha-256 (hex) of the bytes. */
  readonly etag: string;
}

export interface SettingsFile {
  readonly values: CommonSettings;
  /** Of the text, or `NO_FILE`. */
  readonly etag: string;
}

/** The etag of a file that must not be there yet. */
export const NO_FILE = 'none';

export interface FileWrite {
  readonly path: string;
  /** Undefined: it is deleted. */
  readonly content: string | Uint8Array | undefined;
  /** Etag of what the change was made from, or `NO_FILE`. */
  readonly ifMatch: string;
}

export type EditRequest =
  /** `stack` undefined: `orbitr.yaml`. Of a stack that is there. */
  | { readonly kind: 'write-files'; readonly stack: string | undefined; readonly files: readonly FileWrite[] }
  /** Other values in `orbitr.yaml`; the rest of it stays as it was written. */
  | { readonly kind: 'set-settings'; readonly stack: undefined; readonly values: CommonSettings; readonly ifMatch: string }
  /** By path: either the one file `NAME.yaml`, or the files of a folder with a `compose.yaml`. Never writes over anything. */
  | {
      readonly kind: 'create-stack';
      readonly stack: string;
      readonly files: Readonly<Record<string, string | Uint8Array>>;
      /** Etags of files that an earlier stack of that name left, and that may be written over. */
      readonly leftOver?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'set-run'; readonly stack: string; readonly run: 'running' | 'stopped' }
  | { readonly kind: 'set-suspend'; readonly stack: string; readonly suspend: boolean }
  /** Writes a new restart token: all containers are replaced once. */
  | { readonly kind: 'restart'; readonly stack: string }
  /** Puts the files back to what they said in an earlier revision: the last good one, or the one whose digest or commit begins with `to`. */
  | { readonly kind: 'rollback'; readonly stack: string; readonly to?: string }
  /** Deletes the stack files, and `also` those of these paths that are there. Whatever else lies in the folder may be data, and stays. */
  | { readonly kind: 'remove-stack'; readonly stack: string; readonly also?: readonly string[] };

export interface FileChange {
  /** As in `stacks/`: `photos/compose.yaml`. */
  readonly file: string;
  /** Undefined: there is no such file; or one that is not text. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Unified difference. May hold secrets: for those who may read the file. */
  readonly difference: string;
  /** The same with values that may be secret masked: fit for the audit. */
  readonly masked: string;
}

/** What the files would say after an edit. */
export type EditOutcome =
  /** `plan` undefined: the engine was not seen yet. */
  | { readonly kind: 'planned'; readonly plan: Plan | undefined; readonly warnings: readonly Diagnostic[] }
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[] }
  /** Settings are judged, but not planned. */
  | { readonly kind: 'settings' };

export interface EditPreview {
  readonly stack: string | undefined;
  readonly changes: readonly FileChange[];
  /** Files that a removal leaves lying. */
  readonly kept: readonly string[];
  readonly outcome: EditOutcome;
  /** Names what was shown: the files it was made from and what they become. Handed to `make`, only this very edit is made. */
  readonly basis: string;
}

export interface EditAuthor {
  /** How it came in. */
  readonly via: 'page' | 'api' | 'cli' | 'git' | 'catalogue' | 'update' | 'webhook' | 'files';
  /** Account, token, git author, catalogue; for people to read. */
  readonly actor: string;
  /** Why, in one line. Undefined: what was asked for, in words. */
  readonly message?: string;
}

export interface EditOptions {
  /** Save what is wrong, too: a person wants to go on later. What runs is left as it is until it is right. */
  readonly evenIfInvalid?: boolean;
  /** `basis` of the preview that somebody agreed to: when it would be another edit by now, it is refused as a conflict. */
  readonly basis?: string;
}

export interface Edit {
  readonly id: string;
  /** ms since 1970. */
  readonly at: number;
  readonly author: EditAuthor;
  readonly message: string;
  readonly kind: EditRequest['kind'];
  readonly stack: string | undefined;
  readonly changes: readonly FileChange[];
  readonly kept: readonly string[];
  readonly outcome: EditOutcome;
  /** What listeners added. */
  readonly commit?: string;
}

/** A change of files that was found, and that no edit of ours made: somebody works on them directly, or a commit brought it. */
export interface NoticedEdit extends Pick<Edit, 'id' | 'author' | 'message' | 'kind' | 'stack' | 'commit'> {
  /** ms since 1970: operations from then on come of it. */
  readonly at: number;
  readonly changes: readonly Pick<FileChange, 'file' | 'masked'>[];
  /** What was foreseen. Undefined: nothing was planned, because the files are wrong or are settings. */
  readonly plan?: NonNullable<AuditEntry['plan']>;
  /** Digest of the revision before; undefined: there was none. */
  readonly before: string | undefined;
}

/** Somebody else wrote first: `edit/changed` with what is there now. */
export class EditConflict extends OrbitrError {
  /** Undefined: the file is gone. */
  readonly current: FileText | undefined;

  constructor(file: string, current: FileText | undefined) {
    const what = current === undefined ? 'is gone' : 'was changed meanwhile';
    super({ code: 'edit/changed', kind: 'conflict', message: `${file} ${what}, so it was left alone`, hint: 'Look at what is there now, and try again.' });
    this.current = current;
  }
}

/** The files would be wrong: `edit/invalid` with the places. */
export class InvalidEdit extends OrbitrError {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const first = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0];
    const where = first?.place === undefined ? '' : `${first.place.file}:${first.place.line}:${first.place.column}: `;
    super({ code: 'edit/invalid', kind: 'terminal', message: `it would not be right: ${where}${first?.message ?? ''}`, hint: 'Nothing was changed. Put it right and try again.' });
    this.diagnostics = diagnostics;
  }
}
