// SPDX-License-Identifier: Apache-2.0
// What the rules know by name. A list grows only with a sentence of why beside it.

/** Tables of data, long by nature: holidays, codes, vectors. Exempt from file length. */
export const DATA_PATHS: RegExp[] = [
  /^cities\/.+\/data\//,
  /^cities\/.+\.(yaml|yml|json|csv)$/,
  /^conformance\//,
  /^package-lock\.json$/,
];

/** A type name that means two things, and the words to choose from instead. */
export const BANNED_TYPE_NAMES: Record<string, string> = {
  Certificate: 'ECert (电子证照) or X509Certificate (数字证书)',
  Credential: 'LoginCredential (登录凭据) or VerifiableCredential (可验证凭证)',
  Grid: 'GridCell (网格) or the table component’s own name',
  Item: 'Matter (事项), PowerEntry (条目) or what the list holds',
  Service: 'Matter (事项), ServiceCase (办件) or ServiceStation (便民服务站)',
  Request: 'ServiceRequest (诉求) or what is asked for',
  Case: 'ServiceCase (办件)',
};

/** 委托 of a government power is a delegation; a Mandate is one person acting for another. */
export const BANNED_IN_POWERS: Record<string, string> = {
  Mandate: 'PowerDelegation (行政委托)',
};

/** Pinyin seen in systems like this one. Identifiers are English; the Chinese is in GLOSSARY. */
export const PINYIN = new Set(
  (
    'shequ jiedao juweihui banjian shixiang quanze zhengzhao dianzi shenqing shenhe shouli ' +
    'minzheng hukou huji shehui wangge wanggeyuan gongdan suqiu taizhang baobiao jumin ' +
    'xingming shenfenzheng dizhi danwei bumen zhengwu shenpi weituo shouquan buzheng gongzuo'
  ).split(' '),
);

/** Words of the business: packages/ are for any house, so they do not know them. */
export const BUSINESS_WORDS = new Set(
  (
    'matter matters ecert ecerts community subdistrict committee household delegation ' +
    'entrustment department whistle allowance hotline grievance certificate neighbour ' +
    'guardian mandate diary'
  ).split(' '),
);
export const BUSINESS_WORDS_ZH =
  /事项|办件|社区|街道|居委会|证照|权责|津贴|吹哨|网格|户籍|工单|诉求/;

/** The values every room speaks in belong to the kernel, and name what they carry. */
export const BUSINESS_WORD_PATHS: RegExp[] = [
  /^packages\/kernel\/(basis|purpose-grant|purpose-grant-mint)\.ts$/,
];

/** Largest tracked file. Pictures are compressed; data larger than this is fetched or generated. */
export const BLOB_BYTES_MAX = 1_000_000;
