// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import {
  type FieldValues,
  type FormSchema,
  fieldsOf,
  SchemaFields,
  TextField,
  UploadField,
} from '#packages/ui';
import { Specimen } from './Specimen.tsx';

const SCHEMA: FormSchema = {
  required: ['what', 'when'],
  properties: {
    what: {
      type: 'string',
      title: { zh: '出了什么问题', en: 'What is wrong' },
      description: '说清楚是哪一件器材、哪里坏了',
      maxLength: 500,
    },
    when: { type: 'string', format: 'date', title: { zh: '哪天发现的', en: 'Since when' } },
    people: { type: 'integer', title: { zh: '多少人来', en: 'How many' }, minimum: 1, maximum: 40 },
    time: {
      type: 'string',
      title: { zh: '什么时候用', en: 'When' },
      enum: ['上午', '下午', '晚上'],
    },
    place: {
      type: 'string',
      title: { zh: '在哪个小区', en: 'Where' },
      enum: ['双菱新村', '芙蓉新村', '采荷人家', '洁莲新村', '红菱新村', '青荷苑', '荷花塘'],
    },
    contact: { type: 'string', title: { zh: '联系电话', en: 'Phone' }, maxLength: 20 },
  },
};

export function Forms() {
  const [values, setValues] = useState<FieldValues>({
    when: '2026-02-31',
    people: 80,
    time: '下午',
  });
  return (
    <>
      <Specimen name="要问的">
        <SchemaFields
          fields={fieldsOf(SCHEMA)}
          values={values}
          errors={{ what: '这一项要填', when: '没有这一天，请看看年月日', people: '不能大于40' }}
          onChange={(name, value) => setValues({ ...values, [name]: value })}
        />
        <p className="lm-saved" role="status">
          11:08 存好了
        </p>
      </Specimen>
      <Specimen name="长话和照片">
        <TextField
          label="为什么不对"
          isLong
          lengthMax={60}
          value="我从来没有领过别的津贴，去年在绍兴只住了三个月，𠮷和䶮两个字也写得进来。"
          onChange={() => undefined}
        />
        <UploadField
          id="photo"
          label="社保卡正面照片"
          help="放平了拍，四个角都拍到"
          fileName="IMG_2031.jpg"
          error="文件超过 10 MB，请重拍或缩小"
          onFile={() => undefined}
        />
        <TextField label="密码" type="password" value="secret" onChange={() => undefined} />
      </Specimen>
    </>
  );
}
