import type { CatalogueApi } from '../../catalogue-api.ts';

/**
 * A catalogue that is opened by the first who asks it something: a controller whose apps nobody looks at then never loads what reads, checks, converts and
 * merges templates. When opening fails, the next one tries again.
 */
export function laterCatalogue(open: () => Promise<CatalogueApi>): CatalogueApi {
  let opened: Promise<CatalogueApi> | undefined;
  const catalogue = (): Promise<CatalogueApi> => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    find: async (filter) => (await catalogue()).find(filter),
    detail: async (id, place) => (await catalogue()).detail(id, place),
    picture: async (id, path, place) => (await catalogue()).picture(id, path, place),
    form: async (request) => (await catalogue()).form(request),
    preview: async (request) => (await catalogue()).preview(request),
    install: async (request, author) => (await catalogue()).install(request, author),
    installed: async () => (await catalogue()).installed(),
    previewUpdate: async (request) => (await catalogue()).previewUpdate(request),
    update: async (request, author) => (await catalogue()).update(request, author),
    previewRemoval: async (stack) => (await catalogue()).previewRemoval(stack),
    remove: async (stack, author) => (await catalogue()).remove(stack, author),
    sources: async () => (await catalogue()).sources(),
    refresh: async (names) => (await catalogue()).refresh(names),
  };
}
