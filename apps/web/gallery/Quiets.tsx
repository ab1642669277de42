// SPDX-License-Identifier: Apache-2.0
import {
  Button,
  Card,
  Conflict,
  Empty,
  ErrorState,
  Foot,
  HeadBar,
  Icon,
  Loading,
  ProblemError,
  TabBar,
} from '#packages/ui';
import { Specimen } from './Specimen.tsx';

const TIMEOUT = new ProblemError({
  status: 504,
  code: 'EXCHANGE_TIMEOUT',
  title: '没有送出去',
  detail: 'Not sent',
  next: { zh: '区里的接口没有回答。您选的“受理”和写的话都存着，时限没有变。', en: 'Kept.' },
});
const OFFLINE = new ProblemError({ status: 0, code: 'NETWORK', title: '', detail: '' });

export function Quiets() {
  return (
    <>
      <Specimen name="空">
        <Card>
          <Empty title="今天的都办完了" act={<Button>看以后的14件</Button>}>
            新件来了自己出现在这里。
          </Empty>
        </Card>
      </Specimen>
      <Specimen name="正在取">
        <Loading rows={4} />
      </Specimen>
      <Specimen name="出错，没丢">
        <ErrorState error={TIMEOUT} onRetry={() => undefined} other={<Button>先办下一件</Button>} />
        <ErrorState error={OFFLINE} onRetry={() => undefined} />
      </Specimen>
      <Specimen name="撞上了">
        <Conflict
          title="林**先决定了"
          theirs={
            <>
              同意，每月100元，从11月算起<small>林**，采荷街道民政岗</small>
            </>
          }
          yours={
            <>
              同意，“卡号已电话核过”<small>留在草稿，只有您看得到</small>
            </>
          }
          acts={
            <>
              <Button kind="primary">看她的决定</Button>
              <Button>把我的话补上</Button>
            </>
          }
        >
          您打开以后，11:04这件已经有了决定，您这份没有送出。
        </Conflict>
      </Specimen>
      <Specimen name="页头和页脚">
        <HeadBar
          title="高龄津贴"
          end={
            <a className="lm-head-aid" href="#help">
              <Icon name="help" size={20} />
              找人帮忙
            </a>
          }
        />
        <Foot note="提交后、决定前，您随时可以撤回">
          <Button kind="primary" wide tall>
            提交申请
          </Button>
        </Foot>
        <TabBar
          label="主导航"
          current="/"
          tabs={[
            { to: '/', icon: 'home', name: '首页' },
            { to: '/matters', icon: 'tasks', name: '办事' },
            { to: '/code', icon: 'qr', name: '一码' },
            { to: '/me', icon: 'user', name: '我的' },
          ]}
        />
      </Specimen>
    </>
  );
}
