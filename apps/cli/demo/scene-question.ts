// SPDX-License-Identifier: Apache-2.0
import { shanghaiTime } from '#packages/kernel';
import { COMMUNITY, civilDay, serverNow } from './people.ts';
import { granted, insist, type Scene, type Telling } from './telling.ts';

const QUESTIONS = '/api/v1/burden/questions';
const ASKED = `/api/v1/burden/asked-of-us?area=${COMMUNITY}`;

interface Question {
  id: string;
  state: string;
  due: string;
}

let asked: Question | undefined;

/** The one button: what came by telephone, noted and questioned at once. */
async function askAbout(telling: Telling, title: string): Promise<Question> {
  const member = await telling.as('committee-member');
  const askedOn = civilDay(await serverNow(telling), 0);
  return granted(
    await member.post(QUESTIONS, {
      ...{ area: COMMUNITY, title, from: '区里一个专班', askedBy: 'telephone', askedOn },
      ...{ often: { times: 1, per: 'day' }, minutesEach: 25 },
    }),
  );
}

async function question(telling: Telling): Promise<void> {
  asked = await askAbout(telling, '每天报一次高层住宅电动车充电照片');
  insist(asked.state === 'waiting', `the work is ${asked.state}`);
  telling.say(`先停，不用做；最迟 ${shanghaiTime(new Date(asked.due))} 裁定`, 'suspended at once');
  const member = await telling.as('committee-member');
  const { unnumbered } = granted(await member.get(ASKED));
  insist(
    unnumbered.some(({ id }: Question) => id === asked!.id),
    'the community does not see it among what is asked of it',
  );
}

async function ruled(telling: Telling): Promise<void> {
  insist(asked, 'nothing was questioned yet');
  const gate = await telling.as('gate-officer');
  const answer = granted(
    await gate.post(`${QUESTIONS}/${asked.id}/rule`, {
      ...{ outcome: 'stop', reasons: '没有准入编号，没有依据；拍照留痕不得作为考核。' },
    }),
  );
  insist(answer.state === 'stopped', `the work is ${answer.state}`);
  telling.say(answer.ruling.reasons);
}

async function silence(telling: Telling): Promise<void> {
  const other = await askAbout(telling, '填“平安家庭”摸底表，一户一张');
  granted(await telling.anyone.post('/api/v1/demo/clock', { advance: 'P14D' }));
  const member = await telling.as('committee-member');
  const answer = granted(await member.get(`${QUESTIONS}?area=${COMMUNITY}&limit=100`));
  const found = answer.items.find(({ id }: Question) => id === other.id);
  insist(found?.state === 'stopped', `without a ruling the work is ${found?.state}`);
  insist(found.ruling.by === null, 'somebody ruled after all');
  telling.say('五个工作日没有裁定，算社区对', 'No ruling in five working days counts for it');
}

export const QUESTION: Scene = {
  zh: '质疑：没有编号的活，一个按钮',
  en: 'Questions: work without a number, one button',
  steps: [
    {
      zh: '电话来的要求，社区一键提出疑问，当场先停',
      en: 'What came by telephone is questioned with one button and suspended at once',
      run: question,
    },
    {
      zh: '区准入办裁定：不该做，理由公开',
      en: 'The district rules that it must not be done, in public',
      run: ruled,
    },
    {
      zh: '另一件到期没有裁定，算社区对',
      en: 'Another is not ruled on in time: that counts for the community',
      run: silence,
    },
  ],
};
