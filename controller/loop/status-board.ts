import { isDeepStrictEqual } from 'node:util';
import type { Plan } from '../model/plan.ts';
import type { StackStatus } from '../model/status.ts';

/** The newest status of every stack, and who wants to know when one changes. */
export class StatusBoard {
  readonly #statuses = new Map<string, StackStatus>();
  readonly #listeners = new Set<(stack: string | undefined) => void>();
  readonly #numbers = new Map<string, number>();
  #number = 0;

  /** Counts settings, so that what came later can be told. Not by time: clocks are set back. */
  get number(): number {
    return this.#number;
  }

  /** Whether the stack's status was set after the board had that number. */
  isNewer(stack: string, number: number): boolean {
    return (this.#numbers.get(stack) ?? 0) > number;
  }

  get(stack: string): StackStatus | undefined {
    return this.#statuses.get(stack);
  }

  /** Sorted by name. */
  all(): readonly StackStatus[] {
    return [...this.#statuses.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Keeps the status; tells only when it says something new, the time of looking aside. */
  set(status: StackStatus): void {
    const before = this.#statuses.get(status.name);
    this.#statuses.set(status.name, status);
    this.#numbers.set(status.name, ++this.#number);
    if (before === undefined || !sameStatus(before, status)) this.tell(status.name);
  }

  remove(stack: string): void {
    this.#numbers.delete(stack);
    if (this.#statuses.delete(stack)) this.tell(stack);
  }

  /** @param stack undefined: something about the controller itself changed. */
  tell(stack: string | undefined): void {
    for (const listener of this.#listeners) listener(stack);
  }

  subscribe(listener: (stack: string | undefined) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

// Plans and records are compared by identity first: comparing a whole plan at each operation of it would cost more than the operations.
function sameStatus(a: StackStatus, b: StackStatus): boolean {
  const { plan: planA, operations: operationsA, observedAt: _timeA, ...restA } = a;
  const { plan: planB, operations: operationsB, observedAt: _timeB, ...restB } = b;
  return samePlan(planA, planB) && (operationsA === operationsB || isDeepStrictEqual(operationsA, operationsB)) && isDeepStrictEqual(restA, restB);
}

function samePlan(a: Plan | undefined, b: Plan | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.operations.length !== b.operations.length) return false;
  return a.operations.every(({ id, cause }, index) => id === b.operations[index]?.id && cause.message === b.operations[index]?.cause.message) && isDeepStrictEqual([a.blocked, a.warnings], [b.blocked, b.warnings]);
}
