// SPDX-License-Identifier: Apache-2.0
import type { Told, World } from './world.ts';

/** The three powers of a community, each at the moment somebody has an act to do. */
export interface SeededCommunity {
  /** A stall before the committee. */
  heard: Told;
  /** A stall the committee objected to, before the bureau. */
  objected: Told;
  /** A question before the department. */
  asked: Pick<Told, 'id'>;
  /** An answer before the community. */
  answered: Pick<Told, 'id'>;
}

const MEMBER = 'committee-member';
const BUREAU = 'urban-management-officer';
const OBJECTION = {
  opinion: 'object',
  reason: '东门是消防通道，上个月议事会十一户里九户不同意；建议摆到西侧空地。',
};

async function stall(world: World): Promise<Told> {
  const fields = { place: '芙蓉公园东门口', goods: 'snacks', startDate: '2026-12-21', weeks: 8 };
  const told = await world.submitted('open-air-market', fields);
  await world.act(BUREAU, told, 'accept');
  return told;
}

async function raised(world: World, fields: object): Promise<Pick<Told, 'id'>> {
  const member = await world.as(MEMBER);
  const opening = { matter: 'supervise-department', as: 'organisation' };
  const { id } = await world.post(member, '/api/v1/cases', opening);
  const filled = await member.patch(`/api/v1/cases/${id}`, { fields });
  if (filled.status !== 200) throw new Error(`fill ${id}: ${JSON.stringify(filled.body)}`);
  await world.act(MEMBER, { id }, 'submit');
  return { id };
}

export async function communityOf(world: World): Promise<SeededCommunity> {
  const heard = await stall(world);
  const objected = await stall(world);
  await world.act(MEMBER, objected, 'opine', OBJECTION);
  const asked = await raised(world, {
    department: 'civil-affairs',
    subject: '老年食堂停了两周',
    question: '示范苑的老年食堂十一月十日停到现在，三十七位独居老人没有午饭，什么时候恢复？',
  });
  const answered = await raised(world, {
    department: 'health',
    subject: '家庭医生没有上门',
    question: '签约的家庭医生十月没有上门，电话也打不通，由谁补上？',
  });
  const answer = '换了医生没有交接好，是我们的责任；本周内补上门，名单已交给服务站。';
  await world.act('health-officer', answered, 'answer', { answer });
  return { heard, objected, asked, answered };
}
