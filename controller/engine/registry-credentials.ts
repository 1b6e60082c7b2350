/** What the engine is handed to pull with. Never logged, printed, stored or put into a plan. */
export type RegistryCredentials =
  | { readonly username: string; readonly password: string; readonly serveraddress: string }
  /** What a registry gave instead of a password. */
  | { readonly identitytoken: string; readonly serveraddress: string };
