// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import {
  Button,
  Chain,
  FactTag,
  Mark,
  Masked,
  Note,
  Pairs,
  Row,
  RowList,
  Sheet,
  State,
  WordButton,
} from '#packages/ui';
import { Specimen } from './Specimen.tsx';

const FACTS = [
  { key: 'name', label: '姓名', value: '王秀英', from: '公安户籍·今天' },
  { key: 'number', label: '身份证号', value: '3****************4', from: '公安户籍·今天' },
  {
    key: 'address',
    label: '户籍地址',
    value: '上城区采荷街道芙蓉社区双菱路18号3幢2单元502室',
    from: '公安户籍·今天',
  },
  { key: 'card', label: '发到哪里', value: '社保卡，尾号6621', from: '人社·11月20日' },
];

export function Facts({ opened }: { opened: string }) {
  const [isOpen, setOpen] = useState(opened === 'sheet');
  return (
    <>
      <Specimen name="要先读的一块">
        <Note title="需要您提供：无">该查的都查好了，不用跑，不用交材料。</Note>
        <Note kind="wait" title="承诺这一项先算数">
          区民政局 12月10日 前复核，不实就停发并追回。
        </Note>
        <Note kind="late" title="别的地方已经在发同类津贴">
          《发放办法》第六条：已在其他地区享受同类津贴的，不重复发放。
        </Note>
        <Note kind="info" title="林**先决定了">
          先到的算数，后到的不丢。
        </Note>
      </Specimen>
      <Specimen name="事实和来源">
        <dl className="lm-card lm-facts">
          <div className="lm-facts-head">
            <State kind="ok" size={20}>
              已核验6项
            </State>
          </div>
          {FACTS.map(({ key, label, value, from }) => (
            <div key={key} className="lm-facts-item">
              <dt>{label}</dt>
              <dd>
                <Masked>{value}</Masked>
              </dd>
              <dd className="lm-facts-from">
                <FactTag kind="known" label={`${label}，看来源`} onPress={() => setOpen(true)}>
                  {from}
                </FactTag>
              </dd>
            </div>
          ))}
          <div className="lm-facts-item">
            <dt>同类补贴</dt>
            <dd>没有</dd>
            <dd className="lm-facts-from">
              <FactTag kind="note" label="同类补贴，看承诺" onPress={() => setOpen(true)}>
                本人承诺·昨天
              </FactTag>
            </dd>
          </div>
        </dl>
        <Sheet
          title="这条信息从哪里来"
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          foot={
            <>
              <Button icon="edit">这不对</Button>
              <Button kind="primary" onPress={() => setOpen(false)}>
                知道了
              </Button>
            </>
          }
        >
          <p style={{ fontSize: 'var(--t-22)', fontWeight: 600, lineHeight: 1.4 }}>
            上城区采荷街道芙蓉社区双菱路18号
          </p>
          <p className="lm-quiet">户籍地址</p>
          <div style={{ margin: '18px 0 16px' }}>
            <Chain
              label="来源"
              links={[
                {
                  key: '1',
                  state: 'done',
                  icon: 'data',
                  title: '杭州市公安局·户籍人口库',
                  sub: '唯一来源，今天09:12的记录',
                },
                {
                  key: '2',
                  state: 'done',
                  icon: 'building',
                  title: '采荷街道办事处',
                  sub: '系统核验，没有工作人员看到您的全部户籍',
                },
                {
                  key: '3',
                  state: 'done',
                  icon: 'doc',
                  title: '为了办您的高龄津贴',
                  sub: '事项清单写明要核对户籍地址，办完就不能再读',
                },
              ]}
            />
          </div>
          <Mark>已记入“谁看了我的信息”，删不掉、改不了</Mark>
        </Sheet>
      </Specimen>
      <Specimen name="成对的话">
        <Pairs
          pairs={[
            {
              key: 'who',
              label: '谁决定',
              value: (
                <>
                  采荷街道办事处{' '}
                  <WordButton underlined onPress={() => setOpen(true)}>
                    凭什么
                  </WordButton>
                  <small>芙蓉社区帮您收件和核对，不作决定</small>
                </>
              ),
            },
            {
              key: 'when',
              label: '多久',
              value: (
                <>
                  承诺3个工作日，<b className="lm-nb">最迟 11月27日 17:00</b>
                  <small>规定最长20个工作日</small>
                </>
              ),
            },
            { key: 'fee', label: '花费', value: '0元，0次上门' },
          ]}
        />
      </Specimen>
      <Specimen name="行">
        <RowList>
          <Row
            icon="umbrella"
            title="居家照护上门"
            sub="做饭、擦身、扶着走，最快明天来人"
            to="/x"
            meta={[
              { icon: 'building', text: '采荷街道决定' },
              { icon: 'clock', text: '1个工作日' },
            ]}
          />
          <Row icon="bed" title="家庭病床" sub="医生护士到家换药、做康复" to="/y" />
          <Row
            title="杭州市上城区采荷街道芙蓉社区及周边双菱路、凤起东路、秋涛北路沿线十二个居民小区独居高龄老人、失能半失能老人、重度残疾人及其家庭照护者日间照料服务志愿互助联合会"
            sub="200个字的名字"
            to="/z"
          />
        </RowList>
      </Specimen>
    </>
  );
}
