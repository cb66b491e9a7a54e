import type { DemoNewsroom } from '../../src/cli/command.ts'
import { writeDemoConfig } from './config/write.ts'
import { startNewsroom } from './newsroom.ts'

/** The newsroom as `rivermouth demo` plays it, on its first day. Throws where another one holds the ports. */
export async function openNewsroom(firstDay: Date, firstPort: number): Promise<DemoNewsroom> {
  const newsroom = await startNewsroom({ day: 1, basePort: firstPort, today: firstDay })
  return {
    papers: newsroom.papers,
    play: (day) => newsroom.play(day),
    writeConfig: (folder, place) => writeDemoConfig(folder, newsroom, place),
    close: () => newsroom.close(),
  }
}
