// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'wouter';
import type { Me } from '#modules/identity/contract';
import {
  Button,
  Card,
  Icon,
  Masked,
  Note,
  Row,
  RowList,
  Section,
  Switch,
  useIsElder,
  useText,
  useWords,
  WordLink,
} from '#packages/ui';
import { useMe, useSignOut } from '../shell/session.ts';
import { chooseTheme } from '../shell/settings.ts';
import { residentWords } from './words.ts';

/** 我的: who I am here, what is mine, who looked, how the page is drawn. */
export default function MePage() {
  const words = useWords(residentWords);
  const text = useText();
  const isElder = useIsElder();
  const [, navigate] = useLocation();
  const me = useMe();
  const signOut = useSignOut(() => navigate('/', { replace: true }));
  if (!me.data) return null;
  const { person, area, level, wards } = me.data;
  return (
    <main className="lm-page lm-page-tabs home">
      <div className="home-top">
        <div>
          <h1>
            <Masked>{person?.name ?? words.me}</Masked>
          </h1>
          <p className="home-place">
            <Icon name={level === 'real-person' ? 'ok' : 'user'} size={16} />
            {words.levels[level]}
            {area && `⁠·${text(area.name)}`}
          </p>
        </div>
      </div>
      <LevelNote level={level} />
      <RowList label={words.me}>
        <Row icon="tasks" title={words.myCases} to="/cases" />
        <Row icon="seal" title={words.myCertificates} to="/certificates" />
        <Row icon="eye" title={words.diary} sub={words.diaryNote} to="/diary" />
        <Row icon="help" title={words.help} to="/help" />
      </RowList>
      {wards.length > 0 && (
        <Section title={words.wards}>
          <RowList>
            {wards.map((ward) => (
              <Row key={ward.person} icon="people" title={<Masked>{ward.name}</Masked>} />
            ))}
          </RowList>
        </Section>
      )}
      <Section title={words.display}>
        <Card padded>
          <Switch
            isOn={isElder}
            onChange={(isOn) => chooseTheme(isOn ? 'elder' : 'usual')}
            note={words.elderSwitchNote}
          >
            {words.elderSwitch}
          </Switch>
        </Card>
      </Section>
      <div className="lm-section">
        <Button icon="leave" wide onPress={() => void signOut()}>
          {words.signOut}
        </Button>
        <p className="lm-help" style={{ marginTop: 8 }}>
          {words.signOutNote}
        </p>
      </div>
    </main>
  );
}

function LevelNote({ level }: Pick<Me, 'level'>) {
  const words = useWords(residentWords);
  if (level === 'registered') {
    return (
      <div style={{ marginBottom: 16 }}>
        <Note kind="info" icon="user">
          {words.toRealNameNote} <WordLink to="/real-name">{words.toRealName}</WordLink>
        </Note>
      </div>
    );
  }
  if (level !== 'real-name') return null;
  return (
    <div style={{ marginBottom: 16 }}>
      <Note kind="info" icon="lock">
        {words.realNameNote}
      </Note>
    </div>
  );
}
