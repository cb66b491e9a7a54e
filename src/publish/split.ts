import type { PublishedFeed, Source } from '../domain/settings.ts'
import { interfaceFor } from '../locale/interface.ts'
import { regionName } from '../locale/regions.ts'
import { pathPart } from './document.ts'

/**
 * The feeds that a configured one stands for: itself, and where it is split by region one more for each region that a
 * paper of it belongs to, at "<feed>/region/<region>". Ordered by region; the split ones are not split again.
 */
export function splitFeed(feed: PublishedFeed, sources: readonly Source[]): PublishedFeed[] {
  if (feed.split === null) return [feed]
  const regions = new Set<string>()
  for (const source of sources) {
    if (source.region !== null && takesFrom(feed, source)) regions.add(source.region)
  }
  return [feed, ...[...regions].sort().map((region) => regionFeed(feed, region, sources))]
}

function regionFeed(feed: PublishedFeed, region: string, sources: readonly Source[]): PublishedFeed {
  const papers = sources.filter((source) => source.region === region)
  const name = regionName(
    region,
    papers.map((source) => source.name),
  )
  return {
    ...feed,
    id: `${feed.id}/region/${pathPart(region)}`,
    title: `${feed.title} – ${name}`,
    description: `${feed.description} ${interfaceFor(feed.language).text.regions}: ${name}.`.trim(),
    regions: [region],
    split: null,
    // One region may well have one paper: a share would empty its feed.
    share: 1,
  }
}

/** Whether a feed takes what a paper reports: by its region and itself; what is reported decides the rest. */
export function takesFrom(feed: PublishedFeed, source: Source): boolean {
  const wantedRegion = feed.regions.length === 0 || feed.regions.includes(source.region ?? '')
  return wantedRegion && (feed.sources.length === 0 || feed.sources.includes(source.id))
}
