import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** Makes families of numbers in one registry, as Prometheus scrapes them; `labelNames` are all that its rows may have. */
export function makers(registry: Registry) {
  const registers = [registry]
  return {
    counter: <Label extends string = never>(name: string, help: string, labelNames: readonly Label[] = []) =>
      new Counter({ name, help, labelNames: [...labelNames], registers }),
    gauge: <Label extends string = never>(name: string, help: string, labelNames: readonly Label[] = []) =>
      new Gauge({ name, help, labelNames: [...labelNames], registers }),
    /** In seconds; `bounds` are the buckets' upper ends, ascending. */
    histogram: <Label extends string>(
      name: string,
      help: string,
      labelNames: readonly Label[],
      bounds: readonly number[],
    ) => new Histogram({ name, help, labelNames: [...labelNames], buckets: [...bounds], registers }),
  }
}
