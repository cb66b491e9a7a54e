import type { DemoNewsroom } from '../../src/cli/command.ts'
import { writeDemoConfig } from './config/write.ts'
import { startNewsroom } from './newsroom.ts'

/** Always the same ports: a demo that is started again must find the addresses that it stored. */
const FIRST_PORT = 8491

/** The newsroom as `rivermouth demo` plays it, on its first day. Throws where another one holds the ports. */
export async function openNewsroom(firstDay: Date): Promise<DemoNewsroom> {
  const newsroom = await startNewsroom({ day: 1, basePort: FIRST_PORT, today: firstDay })
  return {
    papers: newsroom.papers,
    play: (day) => newsroom.play(day),
    writeConfig: (folder, place) => writeDemoConfig(folder, newsroom, place),
    close: () => newsroom.close(),
  }
}
