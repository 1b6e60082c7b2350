import type { PortHolder } from '../../catalogue/propose-port.ts';
import type { ObservedState } from '../../model/observed-state.ts';
import type { StackSpec } from '../../model/stack-spec.ts';

/** Who has which port of the machine: stacks by their files (running or not), containers, and programs that listen. The stack `except` has none. */
export function portHolders(specs: readonly StackSpec[], observed: ObservedState | undefined, listening: ReadonlySet<string>, except?: string): PortHolder {
  const holders = new Map<string, string>();
  for (const port of listening) holders.set(port, 'a program of this machine');
  for (const container of observed?.containers ?? []) for (const { published, protocol } of container.ports) if (published !== undefined) holders.set(`${published}/${protocol}`, `the container ${container.name}`);
  for (const spec of specs) for (const { container } of spec.services) for (const { published, protocol } of container.ports) for (const port of range(published)) holders.set(`${port}/${protocol}`, `the stack "${spec.name}"`);
  const own = specs.find(({ name }) => name === except)?.services.flatMap(({ container }) => container.ports.flatMap(({ published, protocol }) => range(published).map((port) => `${port}/${protocol}`))) ?? [];
  for (const port of own) holders.delete(port);
  return (port, protocol) => holders.get(`${port}/${protocol}`);
}

/** `8080` or `8000-8010`. A range of the whole machine would only say that nothing is free. */
function range(published: string | undefined): readonly number[] {
  const [first = Number.NaN, last = first] = (published ?? '').split('-').map(Number);
  return Number.isInteger(first) && Number.isInteger(last) && last - first < 2_000 ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [];
}
