import type { EngineDefaults, ImageFacts } from '../engine/inspected.ts';

/** A container in the words of a Compose file, with nothing in it that is a default of its image or of the engine. Plain JSON. */
export type Picture = Readonly<Record<string, unknown>>;

/** What a container is looked at with. */
export interface PictureFrame {
  readonly image: ImageFacts;
  readonly defaults: EngineDefaults;
  /** Undefined for a container that is not there yet. */
  readonly id: string | undefined;
  /** The names that the engine or Compose give it on each network by themselves. */
  readonly ownNames: readonly string[];
  /** Name of a container by its name or id. */
  readonly containerName: (reference: string) => string;
}
