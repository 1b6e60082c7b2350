import type { StackSpec } from './stack-spec.ts';

/** What a stack was when it last was what its files said: where a rollout that fails goes back to. */
export interface GoodState {
  readonly spec: StackSpec;
  /** Id of the image that each service ran, by its name: a tag may mean another image by now. */
  readonly images: Readonly<Record<string, string>>;
  /** `attemptKey` of that time. */
  readonly key: string;
}
