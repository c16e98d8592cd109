import { SourceFailure } from '@vivero/connectors';
import type { IntakeSource } from '@vivero/domain';

/** More people than anybody keeps. Deciding one book is one piece of work, and a far larger one would hold up everybody else's. */
export const OWN_LIST_ROWS = 10_000;

/** The source of an RM's own list, which ends in `import.own_list_too_long` where it is none. */
export const ownList = (source: IntakeSource): IntakeSource => ({
  ...source,
  async *rows() {
    let rows = 0;
    for await (const chunk of source.rows()) {
      rows += chunk.length;
      if (rows > OWN_LIST_ROWS)
        throw new SourceFailure({ code: 'import.own_list_too_long', rows: OWN_LIST_ROWS }, source.source);
      yield chunk;
    }
  },
});
