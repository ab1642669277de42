// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import {
  formatDay,
  Icon,
  Moment,
  Qr,
  Sheet,
  State,
  serverNow,
  useText,
  useWords,
} from '#packages/ui';
import type { ECertMine } from '../contract.ts';
import './ecerts.css';
import { FaceValue } from './FaceValue.tsx';
import { ecertWords } from './words.ts';

/** More than this belongs to the document, not to its card. */
const FACE_FIELDS_MAX = 5;

/** The face of a certificate as a card. The code on it carries the number and nothing else. */
export function CertificateCard({ ecert }: { ecert: ECertMine }) {
  const words = useWords(ecertWords);
  const text = useText();
  const [isLarge, setLarge] = useState(false);
  const isValid = ecert.status === 'valid';
  return (
    <article className={`ecert${isValid ? '' : ' ecert-off'}`}>
      <header className="ecert-head">
        <div>
          {text(ecert.issuer.title)}
          <h2>{text(ecert.type.title)}</h2>
        </div>
        <State kind={isValid ? 'ok' : 'late'}>{words.statuses[ecert.status]}</State>
      </header>
      <div className="ecert-body">
        <dl>
          {ecert.fields
            .filter(({ value }) => value !== null)
            .slice(0, FACE_FIELDS_MAX)
            .map(({ name, label, value }) => (
              <Face key={name} label={text(label)} value={value} />
            ))}
          <dt>{words.number}</dt>
          <dd>{groupsOf(ecert.identifier)}</dd>
          <dt>{words.valid}</dt>
          <dd>
            {ecert.validTo ? words.until(formatDay(ecert.validTo, serverNow())) : words.forever}
          </dd>
          <dt>{words.issuedBy}</dt>
          <dd>
            <Moment at={ecert.issuedOn} as="day" />
          </dd>
        </dl>
        <button type="button" className="ecert-qr" onClick={() => setLarge(true)}>
          <Qr payload={ecert.qr} label={words.qrPaper} />
          {words.enlarge}
        </button>
      </div>
      <p className="ecert-seal">
        <Icon name="seal" size={20} />
        <span>
          {words.sealed}，<Moment at={serverNow().toISOString()} as="near" />
          {words.checkedAt}：{words.statuses[ecert.status]}
        </span>
      </p>
      <Sheet title={text(ecert.type.title)} isOpen={isLarge} onClose={() => setLarge(false)}>
        <div className="ecert-full">
          <Qr payload={ecert.qr} label={words.qrPaper} />
          <p>{words.qrPaper}</p>
        </div>
      </Sheet>
    </article>
  );
}

function Face({ label, value }: { label: string; value: ECertMine['fields'][number]['value'] }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <FaceValue value={value} />
      </dd>
    </>
  );
}

/** Groups of four are read aloud and compared more easily. */
function groupsOf(identifier: string): string {
  return /^[0-9A-Z]+$/.test(identifier) ? identifier.replace(/(.{4})(?=.)/g, '$1 ') : identifier;
}
