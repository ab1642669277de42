// SPDX-License-Identifier: Apache-2.0
// Terms: 机构 organisation · 岗位 post · 任职 assignment · 户 household · 监护 guardianship
import { type Static, Type } from 'typebox';

const Words = Type.Object(
  {
    zh: Type.String({ description: '中文 · In Chinese' }),
    en: Type.String({ description: '英文 · In English' }),
  },
  { description: '名称 · Name' },
);

export const MaskedPerson = Type.Object(
  {
    id: Type.String({ format: 'uuid', description: '人员编号 · Person id' }),
    partition: Type.String({ description: '存放区县 · County of birth of the row' }),
    area: Type.String({ description: '所在社区 · Community the person belongs to' }),
    nameMasked: Type.String({ description: '脱敏姓名 · Masked name' }),
    idMasked: Type.String({ description: '脱敏身份号码 · Masked citizen number' }),
  },
  { description: '脱敏的人员信息 · A person, masked' },
);
export type MaskedPerson = Static<typeof MaskedPerson>;

export const PersonDetails = Type.Object(
  {
    name: Type.String({ description: '姓名 · Name' }),
    idNumber: Type.String({ description: '公民身份号码 · Citizen number' }),
    birthDate: Type.String({ format: 'date', description: '出生日期 · Date of birth' }),
    sex: Type.Union([Type.Literal('female'), Type.Literal('male')], { description: '性别 · Sex' }),
    phone: Type.String({ description: '电话 · Telephone' }),
  },
  { description: '人员的完整信息 · A person in full' },
);
export type PersonDetails = Static<typeof PersonDetails>;
export type PersonField = keyof PersonDetails;

export const OrganisationView = Type.Object(
  {
    code: Type.String({ description: '机构代码 · Code' }),
    kind: Type.String({ description: '机构类别 · Kind' }),
    name: Words,
    area: Type.String({ description: '管辖或服务的区划 · Area it serves' }),
    parent: Type.Union([Type.String(), Type.Null()], { description: '上级机构 · Parent' }),
    creditCode: Type.Union([Type.String(), Type.Null()], {
      description: '统一社会信用代码；派出窗口没有 · Unified social credit code, if it has one',
    }),
    posts: Type.Array(Type.Object({ code: Type.String(), name: Words }), {
      description: '岗位 · Posts',
    }),
  },
  { description: '机构 · Organisation' },
);
export type OrganisationView = Static<typeof OrganisationView>;

export const OrganisationPath = Type.Object({
  code: Type.String({ maxLength: 80, description: '机构代码 · Code' }),
});
