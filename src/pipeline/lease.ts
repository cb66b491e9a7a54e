/** Longer than any poll with its pages takes; after it a dead worker's claim is anybody's. */
export const LEASE_SECONDS = 1800
