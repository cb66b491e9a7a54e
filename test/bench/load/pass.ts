/** What one pass over the papers cost, and how many entries were new to it. */
export interface PassCost {
  readonly cpuMs: number
  readonly peakMegabytes: number
  readonly fresh: number
}

/** The settings that a pass was started with, by a parent that is this folder's own. */
export function settingsOfPass<Settings>(): Settings {
  return JSON.parse(process.argv[2] ?? '{}')
}

/** Takes addresses off the list, so many at once, until none is left. */
export async function takeAll(
  addresses: string[],
  atOnce: number,
  take: (address: string) => Promise<void>,
): Promise<void> {
  const work = async (): Promise<void> => {
    for (let address = addresses.pop(); address !== undefined; address = addresses.pop()) await take(address)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

/** Tells the parent what was spent since `before`, as the only word, and ends. */
export function tellCost(fresh: number, before: NodeJS.CpuUsage): void {
  const { user, system } = process.cpuUsage(before)
  const peakMegabytes = process.resourceUsage().maxRSS / 1024
  const cost: PassCost = { cpuMs: (user + system) / 1000, peakMegabytes, fresh }
  process.send?.(cost, () => process.exit())
}
