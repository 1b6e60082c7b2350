/* Generated from schemas/settings.schema.json by `npm run generate`; do not edit. */

/**
 * stacks/orbitr.yaml: what holds for all stacks. Every key may be left out.
 */
export interface Settings {
  /**
   * Compose profiles that are chosen in every stack.
   */
  profiles?: string[];
  /**
   * Ids of destructive steps that may be taken, as the plan names them.
   */
  approvals?: string[];
}
