/** Lets so many pieces of work go on at a time; the others wait in line. What the work throws is the caller's. */
export type Limit = <T>(work: () => Promise<T>) => Promise<T>

export function limitTo(most: number): Limit {
  const waiting: (() => void)[] = []
  let going = 0
  return async (work) => {
    if (going < most) going += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) going -= 1
      else next()
    }
  }
}
