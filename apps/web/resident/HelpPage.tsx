// SPDX-License-Identifier: Apache-2.0
import { Note, Page, Row, RowList, Section, Title, useText, useWords } from '#packages/ui';
import { useMe } from '../shell/session.ts';
import { residentWords } from './words.ts';

/** 找人帮忙: by telephone, at the window, through someone of one's own. */
export default function HelpPage() {
  const words = useWords(residentWords);
  const text = useText();
  const me = useMe();
  const area = me.data?.area;
  return (
    <Page bar={words.help}>
      <Title lede={words.helpLede}>{words.helpTitle}</Title>
      <div className="lm-section">
        <RowList label={words.helpTitle}>
          <Row icon="phone" title={words.helpPhone} sub={words.helpPhoneNote} to="tel:12345" />
          <Row icon="scales" title={words.helpLaw} sub={words.helpLawNote} to="tel:12348" />
        </RowList>
      </div>
      <Section title={words.helpStation}>
        <Note icon="desk" title={area ? words.helpStationIn(text(area.name)) : undefined}>
          {words.helpStationNote}
        </Note>
      </Section>
      <Section title={words.helpProxy}>
        <p>{words.helpProxyNote}</p>
      </Section>
    </Page>
  );
}
