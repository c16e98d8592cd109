import {
  foreseePlaybook,
  keepShipped,
  limitPlaybooks,
  mayDo,
  pausePlaybook,
  playbooksPage,
  publishPlaybook,
  resumePlaybook,
  resumeRun,
  runsPage,
  saveDraft,
  sayPhrase,
  sayProblem,
  sayTerm,
  showPlaybook,
  tickPlaybooks,
} from '@vivero/app';
import { countText } from '../answer-words.ts';
import { UsageError } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, type ExitCode, type Io, orExit } from '../command.ts';
import { definitionFile } from '../definition-file.ts';
import { withBook } from '../with-book.ts';

const DOING = ['list', 'show', 'draft', 'foresee', 'publish', 'pause', 'resume', 'stuck', 'tick', 'limit'] as const;
type Doing = (typeof DOING)[number];

export const playbooksCommand = command({
  name: 'playbooks',
  help: `vivero playbooks [list|show|draft|foresee|publish|pause|resume|stuck|tick|limit] [ID] [CUSTOMER] [--file FILE] [--move] [--yes] [--json]
The playbooks: what each works for, whom it takes in, and how many are in it. ID is a playbook's id, or its word if Vivero ships it (first_contact).
  list      all of them, and the ways of the stages that none which is on works for
  show      one in words: whom it takes in, its steps, what ends it, and what is wrong with its draft
  draft     keeps the JSON of --file (- reads what is piped in) as the draft of ID, or of a new one, and says what is wrong with it
  foresee   whom the draft would touch today and within 30 days, and what the gate would say to them
  publish   the same, and with --yes the draft goes live; --move takes those who are in the old version along, otherwise they finish it
  pause     stops its clocks; nothing is done and nothing is lost
  resume    lets a paused one go on; with CUSTOMER sets that customer's stuck run going again
  stuck     runs that wait for a person, with the reason; of one playbook or of all
  tick      one round by hand: what happened is heard, who is meant is taken in, what is due is done
  limit     how many may be on at once (vivero playbooks limit 3)`,
  options: { file: { type: 'string' }, move: { type: 'boolean' }, yes: { type: 'boolean' } },
  words: { minimum: 0, maximum: 3 },
  read: ({ values, positionals: [doing = 'list', id, customerId] }) => {
    if (!isDoing(doing)) throw new UsageError(`playbooks ${doing}: one of ${DOING.join(', ')}`);
    if (id === undefined && !['list', 'draft', 'stuck', 'tick'].includes(doing))
      throw new UsageError(`playbooks ${doing}: which?`);
    if (doing === 'draft' && values.file === undefined) throw new UsageError('playbooks draft: --file is missing');
    const draft = values.file === undefined ? undefined : definitionFile(values.file);
    const given = { id: id ?? '', draft, customerId, move: values.move === true, yes: values.yes === true };
    return async (io) => {
      orExit(mayDo(io.actor, NEEDED[doing]));
      // Those that Vivero ships are there from the first command on.
      await keepShipped(io.stores, madeOf(io));
      return WORK[doing](io, given);
    };
  },
});

const isDoing = (word: string): word is Doing => DOING.some((each) => each === word);
const madeOf = (io: Io) => ({ now: io.now(), newId: io.newId });
const NEEDED: Readonly<Record<Doing, Parameters<typeof mayDo>[1]>> = {
  list: 'playbooks',
  show: 'playbooks',
  stuck: 'playbooks',
  draft: 'draft_playbooks',
  foresee: 'draft_playbooks',
  publish: 'publish_playbooks',
  pause: 'publish_playbooks',
  resume: 'run_playbooks',
  tick: 'publish_playbooks',
  limit: 'publish_playbooks',
};

interface Given {
  readonly id: string;
  readonly customerId: string | undefined;
  /** What the file of a draft says. */
  readonly draft: unknown;
  readonly move: boolean;
  readonly yes: boolean;
}

const WORK: Readonly<Record<Doing, (io: Io, given: Given) => Promise<ExitCode>>> = {
  list: async (io) => {
    const page = await playbooksPage(io.stores, io.actor, madeOf(io));
    io.show(page, () => [
      ...columns([
        ['id', 'state', 'running', 'stuck', 'name'],
        ...page.playbooks.map(({ playbookId, state, people, name }) => [
          playbookId,
          sayTerm(`playbook.state.${state}`, io.language),
          countText(people.running, io.language),
          countText(people.stuck, io.language),
          name[io.language],
        ]),
      ]),
      ...page.gapsOn.map((gap) => `- ${sayPhrase(gap, io.language)}`),
    ]);
    return 0;
  },
  show: async (io, { id }) => {
    const shown = orExit(await showPlaybook(io.stores, io.actor, id, madeOf(io)));
    const { words, problems } = shown;
    io.show(shown, () => [
      ...(words === null
        ? []
        : [
            ...words.serves.map((each) => sayPhrase(each, io.language)),
            sayPhrase(words.enrols, io.language),
            ...words.steps.map(({ id: step, due, conditions }) =>
              [`${step}:`, ...[due, ...conditions].map((each) => sayPhrase(each, io.language))].join(' · '),
            ),
            ...words.exits.map((each) => sayPhrase(each, io.language)),
          ]),
      ...problems.map((problem) => sayProblem(problem, io.language)),
    ]);
    return 0;
  },
  draft: async (io, { id, draft }) => {
    const of = id === '' ? null : orExit(await showPlaybook(io.stores, io.actor, id, madeOf(io)));
    const kept = orExit(await saveDraft(io.stores, io.actor, { draft, of }, madeOf(io)));
    const { problems } = orExit(await showPlaybook(io.stores, io.actor, kept.playbookId, madeOf(io)));
    io.show({ ...kept, problems }, () => [
      `${kept.playbookId}: ${kept.draftNo}`,
      ...problems.map((problem) => sayProblem(problem, io.language)),
    ]);
    return 0;
  },
  foresee: async (io, { id }) => {
    await foresee(io, id);
    return 0;
  },
  publish: async (io, { id, move, yes }) => {
    if (!yes) {
      await foresee(io, id);
      return 0;
    }
    const { draftNo, playbookId } = orExit(await showPlaybook(io.stores, io.actor, id, madeOf(io)));
    const running = move ? 'move' : 'finish';
    const done = orExit(await publishPlaybook(io.stores, io.actor, { playbookId, draftNo, running }, io.now()));
    io.show(done, () => [`${playbookId}: ${done.version}`]);
    return 0;
  },
  pause: async (io, { id }) => {
    const done = orExit(await pausePlaybook(io.stores, io.actor, id, io.now()));
    io.show(done, () => [`${id}: ${done.people}`]);
    return 0;
  },
  resume: async (io, { id, customerId }) => {
    if (customerId !== undefined) {
      orExit(await resumeRun(io.stores, io.actor, { playbookId: id, customerId }, io.now()));
      io.show({ resumed: customerId }, () => [customerId]);
      return 0;
    }
    orExit(mayDo(io.actor, 'publish_playbooks'));
    const done = orExit(await resumePlaybook(io.stores, io.actor, id, io.now()));
    io.show(done, () => [`${id}: ${done.people}`]);
    return 0;
  },
  stuck: async (io, { id }) => {
    const of = { playbookId: id === '' ? null : id, group: 'stuck', limit: 200 } as const;
    const page = orExit(await runsPage(io.stores, io.actor, of, madeOf(io)));
    io.show(page, () =>
      page.runs.map(({ playbookId, customerId, customerName, why, rules, step }) =>
        [
          `${playbookId} ${customerId} ${customerName}`,
          ...(step === null ? [] : [step.title[io.language]]),
          sayTerm(`playbook.stuck.${why}`, io.language),
          ...rules.map((rule) => sayTerm(`playbook.rule.${rule}`, io.language)),
        ].join(' · '),
      ),
    );
    return 0;
  },
  tick: async (io) => {
    const onFault = (error: unknown) => io.err(error instanceof Error ? error.message : String(error));
    const report = await withBook(io, (deps) => tickPlaybooks(deps, { now: io.now, newId: io.newId, onFault }));
    io.show(report, () => Object.entries(report).map(([what, count]) => `${what} ${count}`));
    return 0;
  },
  limit: async (io, { id }) => {
    const most = Number(id);
    if (!Number.isInteger(most) || most < 1 || most > 50) throw new UsageError('limit: a whole number from 1 to 50');
    await limitPlaybooks(io.stores, io.actor, most, io.now());
    io.show({ most }, () => [String(most)]);
    return 0;
  },
};

async function foresee(io: Io, id: string): Promise<void> {
  const seen = await withBook(io, (deps) => foreseePlaybook(deps, io.actor, id, io.now()));
  const foreseen = orExit(seen);
  const { gate } = foreseen;
  io.show(foreseen, () => [
    ...columns([
      ['people', 'left alone', 'today', 'in 30 days'],
      [foreseen.people, foreseen.leftAlone, foreseen.touchedToday, foreseen.touchedSoon].map((count) =>
        countText(count, io.language),
      ),
    ]),
    ...(gate === null
      ? []
      : [
          `gate: ${[gate.passed, gate.held, gate.refused].map((count) => countText(count, io.language)).join(' / ')} of ${gate.asked}`,
        ]),
    ...(gate?.rules.map(
      ({ rule, people }) => `- ${sayTerm(`playbook.rule.${rule}`, io.language)}: ${countText(people, io.language)}`,
    ) ?? []),
  ]);
}
