// SPDX-License-Identifier: Apache-2.0
export { type CallOptions, call, type Door, SESSION_ENDED } from './api/call.ts';
export { type FieldProblem, isProblem, ProblemError } from './api/problem.ts';
export { createQueryClient, type SubmitOptions, useDoor, useSubmit } from './api/query.ts';
export { type RowsOptions, useRows } from './api/rows.ts';
export {
  Button,
  type ButtonKind,
  ButtonLink,
  type ButtonLinkProps,
  type ButtonProps,
  IconButton,
  WordButton,
  WordLink,
} from './Button.tsx';
export { Card, type CardProps, Section, type SectionProps } from './Card.tsx';
export { Clock, ClockBar, type ClockBarProps, type ClockProps } from './Clock.tsx';
export {
  type DateParts,
  dateParts,
  daysFromToday,
  formatDay,
  formatTime,
  formatWeekday,
  partOfDay,
  spokenMoment,
} from './dates.ts';
export { type FactKind, FactTag, type FactTagProps } from './FactTag.tsx';
export { Fold, type FoldProps } from './Fold.tsx';
export { Foot, HeadBar, type HeadBarProps, Logo, TabBar, type TabBarProps } from './Frame.tsx';
export { ChoiceField, type ChoiceFieldProps } from './form/ChoiceField.tsx';
export { checkValues, type FieldErrors, isRealDate } from './form/check-values.ts';
export { DateField, type DateFieldProps } from './form/DateField.tsx';
export { TextField, type TextFieldProps } from './form/Field.tsx';
export {
  type FieldSchema,
  type FieldSpec,
  type FieldValue,
  type FieldValues,
  type FormSchema,
  fieldsOf,
} from './form/field-spec.ts';
export { SchemaFields, type SchemaFieldsProps } from './form/SchemaForm.tsx';
export { SelectField, type SelectFieldProps } from './form/SelectField.tsx';
export { UploadField, type UploadFieldProps } from './form/UploadField.tsx';
export { Icon, type IconProps } from './Icon.tsx';
export { ICON_SHAPES, type IconName } from './icon-shapes.ts';
export { Key } from './Key.tsx';
export { LogMark } from './log/LogMark.tsx';
export { type LogPlace, type LogVerdict, verifyLogPlace } from './log/verify-inclusion.ts';
export { Masked } from './Masked.tsx';
export { Moment, type MomentProps } from './Moment.tsx';
export { MoreRows, type MoreRowsProps } from './MoreRows.tsx';
export { Mark, Note, type NoteProps } from './Note.tsx';
export {
  FrameContext,
  type FrameSettings,
  Page,
  type PageProps,
  Title,
  useIsElder,
} from './Page.tsx';
export { Chain, type ChainLink, type ChainProps, type LinkState } from './path/Chain.tsx';
export { Timeline, type TimelineEntry, type TimelineProps } from './path/Timeline.tsx';
export { InlineWay, type NodeState, Way, type WayProps } from './path/Way.tsx';
export { Qr, type QrProps } from './Qr.tsx';
export { Conflict, Empty, ErrorState, type ErrorStateProps, Loading } from './Quiet.tsx';
export { ReadAloud } from './ReadAloud.tsx';
export { Pairs, type PairsProps, Row, RowList, type RowProps } from './Rows.tsx';
export { Seal, type SealProps } from './Seal.tsx';
export { SearchBox, type SearchBoxProps } from './SearchBox.tsx';
export { Segmented, type SegmentedProps } from './Segmented.tsx';
export { Sheet, type SheetProps } from './Sheet.tsx';
export { Chip, State, type StateKind, type StateProps } from './State.tsx';
export { Checkbox, Switch, type ToggleProps } from './Switch.tsx';
export { serverNow } from './server-time.ts';
export { dropValues, eraseKept, findKeptValues, keepValues, openKeeping } from './session/keep.ts';
export { useKept } from './session/useKept.ts';
export {
  defineWords,
  type Language,
  LanguageContext,
  readText,
  type ServerText,
  useLanguage,
  useText,
  useWords,
  type Words,
} from './text.ts';
export { uiWords, useUiWords } from './ui-words.ts';
export { type KeyActs, useKeys } from './useKeys.ts';
export type { UiWords } from './words.zh.ts';
