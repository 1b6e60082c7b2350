/** What both the user and a new version changed, as text for a person to decide on. */
export interface TextConflict {
  /** `compose.yaml services.web.image`, or the name of a file. */
  readonly key: string;
  /** YAML of the value, or the text of the file; undefined: it is not there. */
  readonly base: string | undefined;
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
}
