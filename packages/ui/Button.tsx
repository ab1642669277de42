// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-shapes.ts';
import { Key } from './Key.tsx';

/** primary: the one act of a screen · outline: help beside it · plain · quiet: a word · alarm. */
export type ButtonKind = 'primary' | 'outline' | 'plain' | 'quiet' | 'alarm';

interface Look {
  kind?: ButtonKind;
  icon?: IconName;
  wide?: boolean;
  tall?: boolean;
  children: ReactNode;
}

export interface ButtonProps extends Look {
  /** The key that does the same, shown beside the words. The screen listens, not the button. */
  keyHint?: string;
  type?: 'button' | 'submit';
  /** Keeps the button focusable and announces that its work is under way. */
  isPending?: boolean;
  isDisabled?: boolean;
  onPress?: () => void;
  /** Only where the words on the button need more for a listener. */
  label?: string;
}

function classOf({ kind = 'plain', wide, tall }: Pick<Look, 'kind' | 'wide' | 'tall'>): string {
  return [
    'lm-btn',
    kind !== 'plain' && `lm-btn-${kind}`,
    wide && 'lm-btn-wide',
    tall && 'lm-btn-tall',
  ]
    .filter(Boolean)
    .join(' ');
}

export function Button(props: ButtonProps) {
  const { icon, keyHint, children, label, type = 'button', isPending, isDisabled, onPress } = props;
  return (
    <AriaButton
      className={classOf(props)}
      type={type}
      aria-label={label}
      aria-keyshortcuts={keyHint}
      isPending={isPending}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      {icon && <Icon name={icon} size={20} />}
      {children}
      {keyHint && <Key>{keyHint}</Key>}
    </AriaButton>
  );
}

export interface ButtonLinkProps extends Look {
  /** A path inside this face, or a tel: or https: address. */
  to: string;
}

/** Looks like a button, goes somewhere. */
export function ButtonLink(props: ButtonLinkProps) {
  const { to, icon, children } = props;
  const inside = (
    <>
      {icon && <Icon name={icon} size={20} />}
      {children}
    </>
  );
  if (!to.startsWith('/')) {
    return (
      <a className={classOf(props)} href={to}>
        {inside}
      </a>
    );
  }
  return (
    <Link className={classOf(props)} href={to}>
      {inside}
    </Link>
  );
}

export interface WordButtonProps {
  onPress: () => void;
  icon?: IconName;
  underlined?: boolean;
  children: ReactNode;
}

/** A word that acts, such as 凭什么: small to the eye, a full target to the finger. */
export function WordButton({ onPress, icon, underlined, children }: WordButtonProps) {
  return (
    <AriaButton className={`lm-link${underlined ? ' lm-link-line' : ''}`} onPress={onPress}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </AriaButton>
  );
}

/** A word that goes somewhere, such as 全部2件. */
export function WordLink({ to, icon, children }: Omit<ButtonLinkProps, 'kind' | 'wide' | 'tall'>) {
  return (
    <Link className="lm-link" href={to}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </Link>
  );
}

export interface IconButtonProps {
  icon: IconName;
  label: string;
  onPress: () => void;
}

export function IconButton({ icon, label, onPress }: IconButtonProps) {
  return (
    <AriaButton className="lm-icon-btn" aria-label={label} onPress={onPress}>
      <Icon name={icon} />
    </AriaButton>
  );
}
