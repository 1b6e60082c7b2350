import type { ComposeModel } from './compose-model.ts';
import { foreignContainers, imageOf } from './compose-model.ts';
import { callEngine, query } from './engine-http.ts';
import type { StandInImages } from './stand-in-images.ts';

/** What a file takes for granted and no side makes: images, external networks and volumes, foreign containers. Taken away again on disposal. */
export async function provideSurroundings(project: string, model: ComposeModel, images: StandInImages, base: string): Promise<AsyncDisposable> {
  for (const [name, service] of Object.entries(model.services)) await images.provide(imageOf(project, name, service), service.platform);
  const made: string[] = [];
  const make = async (path: string, body: object, remove: (id: string) => string): Promise<void> => {
    const answer = await callEngine(path, { method: 'POST', body });
    // Refused: it was there before, or nobody can make it; then both sides find the same.
    if (answer.status >= 400) return;
    const { Id, Name } = JSON.parse(answer.bytes.toString('utf8')) as { readonly Id?: string; readonly Name?: string };
    made.push(remove(Id ?? Name ?? ''));
  };
  for (const [key, { name = key, external }] of Object.entries(model.networks ?? {})) {
    if (external) await make('/networks/create', { Name: name, CheckDuplicate: true }, (id) => `/networks/${id}`);
  }
  for (const [key, { name = key, external }] of Object.entries(model.volumes ?? {})) {
    const there = external && (await callEngine(`/volumes/${encodeURIComponent(name)}`)).status === 200;
    if (external && !there) await make('/volumes/create', { Name: name }, (id) => `/volumes/${encodeURIComponent(id)}`);
  }
  for (const name of foreignContainers(model)) {
    await make(`/containers/create${query({ name })}`, { Image: base, Cmd: ['true'] }, (id) => `/containers/${id}?force=true&v=true`);
  }
  return {
    async [Symbol.asyncDispose]() {
      for (const path of made.reverse()) await callEngine(path, { method: 'DELETE' });
    },
  };
}
