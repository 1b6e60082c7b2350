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
  /**
   * stacks/ as a git work tree. Without it git is not used.
   */
  git?: {
    /**
     * local: Orbitr commits its own edits. push: besides, it takes pushes, and what counts is the last commit of the branch.
     */
    mode: 'local' | 'push';
    /**
     * The branch that is deployed; main when left out.
     */
    branch?: string;
    /**
     * Who commits what Orbitr writes; Orbitr <orbitr@localhost> when left out.
     */
    author?: {
      name: string;
      email: string;
    };
    push?: {
      /**
       * Larger pushes are refused; 64 when left out.
       */
      maxPackMiB?: number;
    };
  };
  /**
   * How to sign in to registries. They go before what docker login left behind.
   */
  registries?: {
    /**
     * As images name it, for example ghcr.io or 192.168.1.2:5000; docker.io is Docker Hub.
     */
    host: string;
    username: string;
    /**
     * File that holds nothing but the password or token. Relative paths start from stacks/.
     */
    passwordFile?: string;
    /**
     * Variable in the environment of Orbitr that holds it.
     */
    passwordEnv?: string;
  }[];
}
