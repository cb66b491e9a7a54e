/** Tells the parent the port, and the CPU seconds used so far whenever it asks. */
export function answerCpu(port: number): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.((user + system) / 1e6)
  })
  process.on('disconnect', () => process.exit(0))
  process.send?.(port)
}

/** A feed of 100 kB, as long as one of 100 entries with summaries. */
export function sampleFeedBytes(): Buffer {
  const items = Array.from(
    { length: 220 },
    (_, at) =>
      `<item><title>Tập huấn bảo vệ trẻ em vùng biên, lớp thứ ${at}</title><link>https://bao-${at % 17}.example/xa-hoi/${at * 7919}.html</link><guid isPermaLink="false">tag:rivermouth.example,2026:${at}</guid><description>Gần ${at * 3} cán bộ thôn bản dự lớp tập huấn về công tác bảo vệ, chăm sóc trẻ em; lớp học kéo dài ${at % 5} ngày.</description></item>`,
  )
  return Buffer.from(`<?xml version="1.0"?><rss version="2.0"><channel>${items.join('\n')}</channel></rss>`)
}
