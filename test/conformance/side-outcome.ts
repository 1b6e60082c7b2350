/** What one side made of a file. */
export type SideOutcome =
  | {
      readonly kind: 'made';
      /** What a second plan would still do: nothing, when the first one meant what it made. */
      readonly unsettled: readonly string[];
      readonly warnings: readonly string[];
    }
  | {
      readonly kind: 'refused';
      /** `file`: nothing was touched. `plan`: some of it is blocked. `engine`: the engine would not. */
      readonly stage: 'file' | 'plan' | 'engine';
      readonly reasons: readonly string[];
    };
