// SPDX-License-Identifier: Apache-2.0
import { Card, Chain, Chip, Clock, ClockBar, InlineWay, Seal, Timeline, Way } from '#packages/ui';
import { Specimen } from './Specimen.tsx';

const SEAL = <Seal label="核对这条记录" onPress={() => undefined} />;
const DUE = '2026-11-27T09:00:00Z';

const MANY = Array.from({ length: 40 }, (_, index) => ({
  key: String(index),
  state: index === 39 ? ('here' as const) : ('done' as const),
  when: `9月${(index % 28) + 1}日 09:41`,
  what: index === 39 ? '等您核对，今天17:00前' : `第${index + 1}步`,
}));

export function Paths() {
  return (
    <>
      <Specimen name="路，横着">
        <Card padded>
          <div style={{ display: 'flex', justifyContent: 'space-between', marginBottom: 12 }}>
            <b>高龄津贴</b>
            <Chip kind="info">社区核对中</Chip>
          </div>
          <Way
            label="办到哪一步"
            steps={[
              { key: '1', name: '已收件', state: 'done' },
              { key: '2', name: '社区核对', state: 'here' },
              { key: '3', name: '街道决定', state: 'todo' },
              { key: '4', name: '到账', state: 'todo' },
            ]}
          />
          <div style={{ marginTop: 12, paddingTop: 12, borderTop: '1px solid var(--line)' }}>
            <Clock before="最迟" at={DUE} after="有结果" note="现在不需要您做什么" />
          </div>
        </Card>
        <Card padded>
          <Way
            label="停在哪一步"
            steps={[
              { key: '1', name: '已收件', state: 'done' },
              { key: '2', name: '等您补一项', state: 'paused' },
              { key: '3', name: '没有交下来', state: 'missing' },
              { key: '4', name: '没有批准', state: 'stopped' },
            ]}
          />
        </Card>
        <Card padded>
          <Clock before="停在还剩" at={DUE} state="paused" note="等您补一项，不算超期" />
          <Clock before="超过" at="2026-11-23T09:00:00Z" state="late" />
          <ClockBar
            label="全程承诺3个工作日"
            segments={[
              { key: '23', kind: 'pause', name: '23日 暂停' },
              { key: '24', kind: 'here', name: '24日 今天' },
              { key: '25', kind: 'left', name: '25日' },
              { key: '26', kind: 'left', name: '26日' },
            ]}
          />
        </Card>
        <InlineWay
          label="谁交给谁"
          steps={[
            { key: '1', name: '上城区消防部门', state: 'done' },
            { key: '2', name: '采荷街道', state: 'done' },
            { key: '3', name: '芙蓉社区', state: 'missing' },
          ]}
        />
      </Specimen>
      <Specimen name="路，经过">
        <Card padded>
          <Timeline
            label="经过"
            entries={[
              {
                key: '1',
                state: 'done',
                when: '11月20日 09:41',
                what: '本人提交',
                who: '陈**根，手机',
                mark: SEAL,
              },
              {
                key: '2',
                state: 'paused',
                when: '11月20日 10:06',
                what: '外省是否在领：查不到，请本人承诺',
                who: '暂停计时1个工作日',
                mark: SEAL,
              },
              {
                key: '3',
                state: 'done',
                when: '11月23日 09:10',
                what: '受理',
                who: '周**宁，老龄专员，芙蓉社区',
                basis: '凭 采街委〔2026〕12号',
                mark: SEAL,
              },
              { key: '4', state: 'here', when: '现在', what: '等街道审核', who: '今天12:00前' },
              { key: '5', state: 'todo', what: '街道决定' },
            ]}
          />
        </Card>
        <Card padded>
          <Timeline label="四十条经过" entries={MANY} />
        </Card>
      </Specimen>
      <Specimen name="路，凭什么">
        <Card padded>
          <Chain
            label="权从哪里来"
            links={[
              {
                key: '1',
                state: 'done',
                badge: '法律',
                title: '《老年人权益保障法》第三十三条',
                sub: '国家鼓励建立高龄津贴',
                may: '依据',
              },
              {
                key: '2',
                state: 'done',
                badge: '部门',
                title: '上城区民政局',
                sub: '《上城区高龄津贴发放办法》2026年1月1日起',
                may: '主管、给钱',
              },
              {
                key: '3',
                state: 'done',
                badge: '社区',
                title: '芙蓉社区便民服务站',
                sub: '《委托书》采街委〔2026〕12号，到12月31日',
                may: '收件、受理',
              },
              {
                key: '4',
                state: 'here',
                badge: '人',
                title: '周**宁，就是您',
                sub: '任职 2026年3月1日起；和申请人不是亲属',
              },
            ]}
          />
        </Card>
        <Card padded>
          <Chain
            label="缺在哪里"
            links={[
              {
                key: '1',
                state: 'done',
                badge: '部门',
                title: '上城区民政局',
                sub: '《实施细则》2025年1月1日起',
                may: '主管',
              },
              {
                key: '2',
                state: 'done',
                badge: '街道',
                title: '采荷街道办事处',
                sub: '《履职事项清单》基本44号',
                may: '受理、初审',
              },
              {
                key: '3',
                state: 'missing',
                title: '缺这一环：没有交“受理”的委托书',
                sub: '《实施细则》第七条：受理由街道办事处负责，委托的要有委托书并公布。',
              },
              {
                key: '4',
                state: 'todo',
                badge: '社区',
                title: '芙蓉社区便民服务站',
                sub: '《委托书》采街委〔2026〕15号，到12月31日',
                may: '只有收件',
              },
              {
                key: '5',
                state: 'pending',
                badge: '岗位',
                title: '综合窗口岗',
                sub: '12月1日起才有效',
                may: '只有收件',
              },
              { key: '6', state: 'todo', badge: '人', title: '周**宁，就是您', may: '只有收件' },
            ]}
          />
        </Card>
      </Specimen>
    </>
  );
}
