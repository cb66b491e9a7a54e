import { z } from 'zod'
import { feedsSchema } from './feeds.ts'
import { opsSchema } from './ops.ts'
import { sourceSchema } from './source.ts'
import { topicSchema } from './topic-schema.ts'

/** The JSON Schemas for completion in editors' programs: file name in config/schema/, and what stands in it. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return {
    'feeds.schema.json': printed(feedsSchema),
    'rivermouth.schema.json': printed(opsSchema),
    'source.schema.json': printed(sourceSchema),
    'topic.schema.json': printed(topicSchema),
  }
}

/** Draft 7, which the YAML language server reads best; of what is written, so that defaults may be left out. */
function printed(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`
}
