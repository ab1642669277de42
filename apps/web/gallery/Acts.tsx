// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import {
  Button,
  Card,
  Checkbox,
  Chip,
  Fold,
  ICON_SHAPES,
  Icon,
  type IconName,
  Key,
  MoreRows,
  Qr,
  ReadAloud,
  SearchBox,
  Segmented,
  State,
  Switch,
} from '#packages/ui';
import { Specimen } from './Specimen.tsx';

export function Acts() {
  const [words, setWords] = useState('');
  const [choice, setChoice] = useState('all');
  const [isOn, setOn] = useState(true);
  return (
    <>
      <Specimen name="一个主要的，别的让开">
        <Button kind="primary" wide tall>
          提交申请
        </Button>
        <div className="gallery-line">
          <Button kind="primary" keyHint="d">
            受理，送街道审核
          </Button>
          <Button keyHint="s">补正</Button>
          <Button kind="outline" icon="phone">
            打给社区
          </Button>
          <Button kind="quiet">看经过</Button>
          <Button kind="alarm">撤销</Button>
          <Button kind="primary" isDisabled>
            还不能
          </Button>
          <Button kind="primary" isPending>
            正在送
          </Button>
          <Key>j</Key>
        </div>
        <MoreRows
          read={{ hasNextPage: true, isFetchingNextPage: false, fetchNextPage: () => undefined }}
        />
        <ReadAloud />
      </Specimen>
      <Specimen name="找">
        <SearchBox label="想办什么事？" value={words} onSearch={setWords} voice />
        <SearchBox
          label="找办件、姓名、地址、事项"
          value="我妈摔了腿没人照顾"
          onSearch={setWords}
          focusKey="/"
        />
        <Segmented
          label="看哪些"
          value={choice}
          onChange={setChoice}
          choices={[
            { value: 'all', name: '全部8' },
            { value: 'seen', name: '有人看2' },
            { value: 'checked', name: '系统核验5' },
          ]}
        />
      </Specimen>
      <Specimen name="状态">
        <div className="gallery-line">
          <State kind="ok">已核验</State>
          <State kind="wait">暂停计时</State>
          <State kind="late">超2小时</State>
          <State kind="info">社区核对中</State>
          <Chip kind="ok">有效</Chip>
          <Chip kind="wait">等补一项</Chip>
          <Chip kind="late">没有批准</Chip>
          <Chip kind="info">等受理</Chip>
        </div>
        <Card padded>
          <Switch isOn isDisabled onChange={setOn} note="必须出示">
            证照有效
          </Switch>
          <Switch isOn={isOn} onChange={setOn} note="只答“是”，不给出生日期">
            已满70周岁
          </Switch>
          <Switch isOn={false} onChange={setOn}>
            住址
          </Switch>
          <Checkbox isOn={isOn} onChange={setOn}>
            我没有在别处领同类补贴，如有不实愿意退回。
          </Checkbox>
        </Card>
        <Card>
          <Fold title="另外4条都满足">年满80周岁；户籍在上城区；没有重复领取；社保卡能收款。</Fold>
          <Fold title="办理依据" startsOpen>
            《老年人权益保障法》第三十三条
          </Fold>
        </Card>
        <Qr payload="lastmile:3301020220150841 7X" label="证照二维码" sizePx={160} />
      </Specimen>
      <Specimen name="图形">
        <ul className="lm-card gallery-icons">
          {(Object.keys(ICON_SHAPES) as IconName[]).map((name) => (
            <li key={name}>
              <Icon name={name} />
              {name}
            </li>
          ))}
        </ul>
      </Specimen>
    </>
  );
}
