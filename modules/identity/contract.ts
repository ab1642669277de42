// SPDX-License-Identifier: Apache-2.0
// Terms: 账号 account · 会话 session · 认证级别 level · 岗位 post · 亮码 presence code · 被监护人 ward
import { type Static, Type } from 'typebox';

const Words = Type.Object(
  {
    zh: Type.String({ description: '中文 · In Chinese' }),
    en: Type.String({ description: '英文 · In English' }),
  },
  { description: '名称 · Name' },
);

export const Level = Type.Union(
  [
    Type.Literal('anonymous'),
    Type.Literal('registered'),
    Type.Literal('real-name'),
    Type.Literal('real-person'),
  ],
  { description: '认证级别：匿名、注册、实名、实人 · How surely the caller is known' },
);

const PostCode = Type.String({
  minLength: 1,
  maxLength: 120,
  description: '岗位代码（机构/岗位） · Post code, organisation/role',
});

const OrganisationName = Type.Object(
  {
    code: Type.String({ description: '机构代码 · Organisation code' }),
    name: Words,
  },
  { description: '所属机构 · Organisation of the post' },
);

export const HeldPostView = Type.Object(
  { code: PostCode, title: Words, organisation: OrganisationName },
  { description: '本人担任的岗位 · A post the person holds' },
);
export type HeldPostView = Static<typeof HeldPostView>;

export const WardView = Type.Object(
  {
    person: Type.String({ format: 'uuid', description: '被监护人编号 · Person id of the ward' }),
    name: Type.String({ description: '脱敏姓名 · Masked name' }),
  },
  { description: '登记由本人监护的人 · A person registered as one’s ward' },
);
export type WardView = Static<typeof WardView>;

export const SelfPerson = Type.Object(
  {
    id: Type.String({ format: 'uuid', description: '人员编号 · Person id' }),
    name: Type.String({
      description: '姓名：实人时完整，其余脱敏 · Name, in full at real-person and masked below',
    }),
    idNumberMasked: Type.String({
      description: '脱敏身份号码 · Masked citizen number',
    }),
  },
  { description: '当前登录的人 · The person signed in' },
);

/** 我是谁: who is signed in, how surely, in which post, for whom. Anyone may ask. */
export const Me = Type.Object(
  {
    signedIn: Type.Boolean({ description: '是否已登录 · Whether a session is open' }),
    account: Type.Union([Type.String({ format: 'uuid' }), Type.Null()], {
      description: '账号编号 · Account id',
    }),
    level: Level,
    person: Type.Union([SelfPerson, Type.Null()], {
      description: '本人；未实名时为空 · The person, null before the name is verified',
    }),
    area: Type.Union(
      [
        Type.Object({
          code: Type.String({ description: '十二位区划代码 · Twelve-digit area code' }),
          name: Words,
        }),
        Type.Null(),
      ],
      { description: '所在社区 · Community the person belongs to' },
    ),
    post: Type.Union([HeldPostView, Type.Null()], {
      description: '本次会话使用的岗位 · The post this session acts in',
    }),
    posts: Type.Array(HeldPostView, { description: '可选的岗位 · Posts one may choose' }),
    wards: Type.Array(WardView, { description: '被监护人 · Wards' }),
    demo: Type.Boolean({ description: '是否演示系统 · Whether this is a demo installation' }),
  },
  { description: '当前身份 · Who is signed in' },
);
export type Me = Static<typeof Me>;

export const PresenceCode = Type.Object(
  {
    code: Type.String({
      pattern: '^\\d{8}$',
      description: '八位在场码，窗口输入一次 · Eight digits, typed once at the counter',
    }),
    until: Type.String({ format: 'date-time', description: '失效时刻 · Valid until' }),
  },
  { description: '在场码：证明人在窗口前 · Proof that the person stands at the counter' },
);
export type PresenceCode = Static<typeof PresenceCode>;

export const Presence = Type.Object(
  {
    kind: Type.Union([Type.Literal('card'), Type.Literal('screen-code')], {
      description: '读卡或在场码 · Card on a reader, or a code from the person’s screen',
    }),
    proof: Type.String({
      minLength: 1,
      maxLength: 2000,
      description: '读卡凭据或八位码 · The reader’s token, or the eight digits',
    }),
  },
  { additionalProperties: false, description: '在场证明 · Proof of presence' },
);
export type Presence = Static<typeof Presence>;

export const SignIn = Type.Object(
  {
    username: Type.String({ minLength: 1, maxLength: 60, description: '用户名 · User name' }),
    password: Type.String({ minLength: 1, maxLength: 200, description: '密码 · Password' }),
  },
  { additionalProperties: false, description: '用户名密码登录 · Sign in with a password' },
);
export type SignIn = Static<typeof SignIn>;

/** 注册: a new account; ten characters at least, since nothing else protects it yet. */
export const Register = Type.Object(
  {
    username: SignIn.properties.username,
    password: Type.String({
      minLength: 10,
      maxLength: 200,
      description: '密码，至少十个字符 · Password',
    }),
  },
  { additionalProperties: false, description: '注册账号 · Register an account' },
);

/** What the matter of verifying a name asks for; `cases` runs it. */
export const RealName = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 60, description: '姓名 · Name' }),
    idNumber: Type.String({
      minLength: 1,
      maxLength: 40,
      description: '身份证号 · Citizen number as typed',
    }),
  },
  { additionalProperties: false, description: '实名认证所填 · What is claimed' },
);

export const ChoosePost = Type.Object(
  {
    post: Type.Union([PostCode, Type.Null()], {
      description: '要使用的岗位；空为以本人身份 · The post to act in, or null for oneself',
    }),
  },
  { additionalProperties: false, description: '选择岗位 · Choose a post' },
);
