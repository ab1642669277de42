// SPDX-License-Identifier: Apache-2.0
import type { CaseRecordWords } from './words.zh.ts';

const words: CaseRecordWords = {
  back: 'Powers and duties',
  title: (name) => `How ${name} answered communities`,
  note: 'How many questions, how many answered in time, and how the communities that asked assessed the answers. Counts only: nobody is ranked or set beside another.',
  none: 'No community has put anything to it yet',
  noneNote: 'A question or work handed back is noted here.',
  inTime: 'Answered in time',
  late: 'Answered late',
  waiting: 'Within its time',
  overdue: 'Overdue',
  count: (n) => String(n),
  assessment: 'The communities’ assessment',
  assessedOf: (rated, answered) => `${rated} of ${answered} answers assessed`,
  notAssessed: 'Not assessed yet',
  grades: ['Not satisfied', 'Not quite', 'Fair', 'Satisfied', 'Very satisfied'],
};

export default words;
