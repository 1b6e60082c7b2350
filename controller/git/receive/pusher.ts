/** Who pushes, and how far they may go. */
export interface Pusher {
  /** For people to read: account, token. */
  readonly name: string;
  /** May change what stands for all stacks: `orbitr.yaml`. */
  readonly admin: boolean;
  /** May only fetch when false. */
  readonly mayPush: boolean;
  /** Whether they may change this stack; the empty name: what belongs to none. */
  readonly mayChange: (stack: string) => boolean;
}
