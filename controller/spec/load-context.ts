import type { FileContent, StackBundle } from '../model/source-bundle.ts';
import type { ConditionalWarning } from '../model/stack-spec.ts';
import type { Findings } from './findings.ts';
import type { HostPaths } from './host-paths.ts';
import type { Lookup } from './interpolate-text.ts';
import { LIMITS } from './limits.ts';
import type { SourceText, Span } from './source-text.ts';

/** What every stage of loading shares. `needs` gathers the files that the bundle does not have yet. */
export interface LoadContext {
  readonly bundle: StackBundle;
  readonly homeDirectory: string;
  readonly hostPaths: HostPaths;
  readonly findings: Findings;
  readonly needs: Set<string>;
  /** Variables of the stack, for interpolation. */
  readonly variables: ReadonlyMap<string, string>;
  /** Stack files read so far, in order. */
  readonly read: Set<string>;
  /** Warnings that hold if nothing is at a path. */
  readonly unlessThere: ConditionalWarning[];
  /** Secrets that were sealed and stand in values from here on. */
  readonly hidden: Set<string>;
}

/** Files that become one model. */
export interface LoadRequest {
  /** Absolute paths, merged in order. */
  readonly files: readonly string[];
  /** What names the files, when another file does. */
  readonly namedAt?: Span;
  /** Where relative paths start from. */
  readonly directory: string;
  readonly variables: ReadonlyMap<string, string>;
  /** Files on the way here, against circles. */
  readonly including: readonly string[];
}

export function lookupIn(variables: ReadonlyMap<string, string>): Lookup {
  return (name) => variables.get(name);
}

/** The content at a path; undefined when the caller has to read it first. */
export function contentOf(path: string, context: LoadContext): FileContent | undefined {
  const content = context.bundle.files.get(path);
  if (!content) context.needs.add(path);
  return content;
}

/**
 * The text of a stack file. Undefined when it is not at hand or is none; the latter has been reported at `at`, which is what names the file.
 */
export function readStackText(path: string, at: Span | undefined, context: LoadContext): SourceText | undefined {
  context.read.add(path);
  if (context.read.size > LIMITS.files) {
    context.findings.error('compose/too-large', `the stack pulls in more than ${LIMITS.files} files`, at, 'Merge some of them.');
    return undefined;
  }
  const content = contentOf(path, context);
  if (!content) return undefined;
  if (content.kind === 'text') return { path, text: content.text };
  reportUnreadable(path, content, at, context);
  return undefined;
}

/** Says why a file cannot be used as text. */
export function reportUnreadable(path: string, content: Exclude<FileContent, { readonly kind: 'text' }>, at: Span | undefined, { findings }: LoadContext): void {
  if (content.kind === 'missing') findings.error('compose/file-not-found', `${path} does not exist`, at, 'Create the file, or correct the path; relative paths start from the folder of the stack file.');
  else if (content.kind === 'directory') findings.error('compose/file-not-found', `${path} is a directory, not a file`, at, 'Name a file.');
  else if (content.kind === 'binary') findings.error('stack/unreadable', `${path} is not UTF-8 text`, at, 'Save it as UTF-8.');
  else findings.error('stack/unreadable', `${path} cannot be read: ${content.reason}`, at, 'Make it readable for the user that runs Orbitr.');
}
