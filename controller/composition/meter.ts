import type { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ControllerApi } from '../api.ts';
import type { EngineCall } from '../engine/dockerode-connect.ts';
import type { Reason } from '../model/operation.ts';
import type { OperationRecord } from '../model/status.ts';

/** Reasons that say: the files had not changed, the engine had. */
const DRIFT: ReadonlySet<Reason> = new Set<Reason>(['NotRunning', 'Paused', 'Dead', 'NetworkMissing', 'NetworkUnwanted', 'AttachmentChanged', 'MountMissing', 'ResourcesChanged', 'RestartPolicyChanged', 'Duplicate']);
/** Durations that are kept for the first who asks; more are only counted. */
const MOST_KEPT = 5_000;
const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300];

type Labels = Readonly<Record<string, string>>;

/**
 * What happened since the start, for Prometheus. Counting costs an addition; the library is loaded by the first scrape, because most never come to one.
 */
export class Meter {
  readonly #counts = new Map<string, { readonly metric: CounterName; readonly labels: Labels; value: number }>();
  #durations: { readonly metric: HistogramName; readonly labels: Labels; readonly seconds: number }[] = [];
  #exposition: Promise<Exposition> | undefined;

  operation(record: OperationRecord, reasonOf: (record: OperationRecord) => Reason | undefined): void {
    const { kind, result, subject, duration } = record;
    if (result !== 'done' && result !== 'failed' && result !== 'skipped') return;
    this.#count('orbitr_operations_total', { kind, result });
    if (duration !== undefined) this.#took('orbitr_operation_duration_seconds', { kind }, duration / 1000);
    const reason = reasonOf(record);
    if (result !== 'done' || reason === undefined || !DRIFT.has(reason)) return;
    this.#count('orbitr_drift_repaired_total', { stack: subject.stack, reason });
    if (kind === 'start-container' && (reason === 'NotRunning' || reason === 'Dead')) this.#count('orbitr_restarts_total', { stack: subject.stack });
  }

  /** @param duration in ms */
  pass(result: string, duration: number): void {
    this.#count('orbitr_passes_total', { result });
    this.#took('orbitr_pass_duration_seconds', {}, duration / 1000);
  }

  engineCall({ method, path, status }: EngineCall): void {
    // Ids would make a series of each container that ever was.
    const what = /^\/(?:v[\d.]+\/)?([a-z_]+)/.exec(path)?.[1] ?? 'other';
    this.#count('orbitr_engine_calls_total', { method, what, status: status === 0 ? 'none' : `${Math.floor(status / 100)}xx` });
  }

  /** The answer to a scrape, in the text format. */
  async expose(api: ControllerApi): Promise<{ readonly type: string; readonly text: string }> {
    this.#exposition ??= openExposition();
    const { registry, counters, histograms, gauges } = await this.#exposition;
    for (const { metric, labels, seconds } of this.#durations.splice(0)) histograms[metric].observe({ ...labels }, seconds);
    for (const counter of Object.values(counters)) counter.reset();
    for (const { metric, labels, value } of this.#counts.values()) counters[metric].inc({ ...labels }, value);
    await measure(api, gauges, counters);
    return { type: registry.contentType, text: await registry.metrics() };
  }

  #count(metric: CounterName, labels: Labels): void {
    const key = `${metric} ${Object.values(labels).join(' ')}`;
    const entry = this.#counts.get(key);
    if (entry === undefined) this.#counts.set(key, { metric, labels, value: 1 });
    else entry.value += 1;
  }

  #took(metric: HistogramName, labels: Labels, seconds: number): void {
    if (this.#durations.length >= MOST_KEPT) this.#durations = this.#durations.slice(MOST_KEPT / 2);
    this.#durations.push({ metric, labels, seconds });
  }
}

const COUNTERS = {
  orbitr_operations_total: ['Operations carried out.', ['kind', 'result']],
  orbitr_passes_total: ['Passes over a stack, by what came of them.', ['result']],
  orbitr_engine_calls_total: ['Calls to the engine.', ['method', 'what', 'status']],
  orbitr_drift_repaired_total: ['What had changed on the engine without a file, and was put right.', ['stack', 'reason']],
  orbitr_restarts_total: ['Containers that were started again after they had fallen.', ['stack']],
  orbitr_container_cpu_seconds_total: ['Processor time of a container since it started.', ['stack', 'service', 'container']],
} as const;
const HISTOGRAMS = {
  orbitr_operation_duration_seconds: ['How long operations took.', ['kind']],
  orbitr_pass_duration_seconds: ['How long passes took.', []],
} as const;
const GAUGES = {
  orbitr_info: ['Version of Orbitr and of the engine.', ['version', 'engine']],
  orbitr_start_time_seconds: ['When the controller was started.', []],
  orbitr_engine_up: ['1: the engine answers.', []],
  orbitr_read_only: ['1: another controller holds the engine.', []],
  orbitr_stacks: ['Stacks, by how they are.', ['sync', 'health']],
  orbitr_stack_status: ['1 for the state that a stack is in.', ['stack', 'sync', 'health']],
  orbitr_queue: ['Stacks in the queue.', ['state']],
  orbitr_last_pass_timestamp_seconds: ['When the last pass began.', []],
  orbitr_kept_volumes: ['Volumes that no stack uses any more.', []],
  orbitr_container_memory_bytes: ['Memory of a container, without the cache that can be taken back.', ['stack', 'service', 'container']],
} as const;

type CounterName = keyof typeof COUNTERS;
type HistogramName = keyof typeof HISTOGRAMS;
type GaugeName = keyof typeof GAUGES;

interface Exposition {
  readonly registry: Registry;
  readonly counters: Readonly<Record<CounterName, Counter>>;
  readonly histograms: Readonly<Record<HistogramName, Histogram>>;
  readonly gauges: Readonly<Record<GaugeName, Gauge>>;
}

async function openExposition(): Promise<Exposition> {
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const each = <K extends string, M>(table: Readonly<Record<K, readonly [string, readonly string[]]>>, make: (options: { name: string; help: string; labelNames: string[]; registers: Registry[] }) => M): Record<K, M> =>
    Object.fromEntries(Object.entries<readonly [string, readonly string[]]>(table).map(([name, [help, labelNames]]) => [name, make({ name, help, labelNames: [...labelNames], registers: [registry] })])) as Record<K, M>;
  return {
    registry,
    counters: each(COUNTERS, (options) => new Counter(options)),
    histograms: each(HISTOGRAMS, (options) => new Histogram({ ...options, buckets: SECONDS })),
    gauges: each(GAUGES, (options) => new Gauge(options)),
  };
}

async function measure(api: ControllerApi, gauges: Exposition['gauges'], counters: Exposition['counters']): Promise<void> {
  for (const gauge of Object.values(gauges)) gauge.reset();
  const { version, engine, startedAt, readOnly, queue, lastPass, keptVolumes } = api.overview();
  gauges.orbitr_info.set({ version, engine: engine.kind === 'connected' ? engine.facts.version : '' }, 1);
  gauges.orbitr_start_time_seconds.set(startedAt / 1000);
  gauges.orbitr_engine_up.set(engine.kind === 'connected' ? 1 : 0);
  gauges.orbitr_read_only.set(readOnly === undefined ? 0 : 1);
  for (const { name, sync, health } of api.stacks()) {
    gauges.orbitr_stacks.inc({ sync, health });
    gauges.orbitr_stack_status.set({ stack: name, sync, health }, 1);
  }
  for (const state of ['waiting', 'running', 'delayed'] as const) gauges.orbitr_queue.set({ state }, queue[state].length);
  if (lastPass !== undefined) gauges.orbitr_last_pass_timestamp_seconds.set(lastPass.at / 1000);
  gauges.orbitr_kept_volumes.set(keptVolumes.length);
  for (const { stack, service, container, memory, cpuTime } of await api.use().catch(() => [])) {
    gauges.orbitr_container_memory_bytes.set({ stack, service, container }, memory);
    counters.orbitr_container_cpu_seconds_total.inc({ stack, service, container }, cpuTime);
  }
}
