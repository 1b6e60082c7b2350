/* Generated from schemas/registry.schema.json by `npm run generate`; do not edit. */

/**
 * registry.json: the apps of a catalogue on the web. The files of an app are at <id>/<version>/<path> beside it; registry.json.minisig is its signature.
 */
export interface RegistryIndex {
  schemaVersion: 1;
  name: string;
  /**
   * Goes up with every publication: an older index is never taken again.
   */
  sequence: number;
  published: string;
  /**
   * @maxItems 20000
   */
  apps: {
    id: string;
    name: string;
    version: string;
    appVersion?: string;
    description: string;
    type: 'app' | 'tool' | 'integration' | 'theme';
    /**
     * @maxItems 4
     */
    categories: string[];
    /**
     * @maxItems 20
     */
    tags: string[];
    license: string;
    featured: boolean;
    /**
     * @maxItems 10
     */
    architectures: string[];
    requires: {
      orbitr?: string;
      engineApi?: string;
    };
    /**
     * @maxItems 10
     */
    dependencies: {
      template: string;
      version: string;
      optional: boolean;
    }[];
    shares: boolean;
    /**
     * @maxItems 10
     */
    replaces: string[];
    /**
     * Over all files, as orbitr template validate prints it.
     */
    digest: string;
    /**
     * @minItems 2
     * @maxItems 200
     */
    files: {
      path: string;
      size: number;
      sha256: string;
    }[];
  }[];
}
