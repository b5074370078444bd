import fc from 'fast-check';
import { questionSource } from '../../../src/core/rules/question-source';
import { readTimeRanges } from '../../../src/core/text/timeRange';
import { testRule } from './tester';

const of = (questionSource: string | null) => ({ questionSource });
const told = (messageId: string) => [{ field: 'questionSource', messageId, level: 'malformed' as const }];

testRule(questionSource, {
  options: { field: 'video', maxMinutes: 5, tells: 'length' },
  valid: [
    {
      entries: [
        { video: '实拍MP4，3′25″；另附第二完成人工匠个人宣传片9分钟MP4' },
        { video: '演示.mp4，4′58″，1920*1080（手机原片11分钟，已剪辑）' },
      ],
    },
  ],
  invalid: [
    {
      name: 'the film itself is too long',
      entries: [{ video: '实拍MP4，6分25秒；另附工匠个人宣传片3分钟' }],
      expect: [{ field: 'video', messageId: 'beyond', level: 'malformed' }],
    },
  ],
});

testRule(questionSource, {
  options: { maxMinutes: 5 },
  valid: [
    {
      entries: [
        '成果视频00:07-00:35',
        '视频 0:07—4:59',
        '视频00：00：07至00：05：00',
        '视频1分20秒-2分',
        '视频4分30秒',
        '视频简介',
        '《车工工艺学》',
        '《值班制度》（08:00-20:00白班）',
        '成果简介第3条',
        '讲解音频12:10-13:05',
        '视频00:10-00:20、01:00-01:30',
        null,
        '/',
      ].map(of),
    },
  ],
  invalid: [
    ...[
      '成果视频06:10-06:40',
      '视频04:50-05:10',
      '视频00:06:00',
      '视频5分30秒',
      '视频00:10-00:20、07:00-07:30',
    ].map((value) => ({
      entries: [of(value)],
      expect: told('beyond'),
    })),
    ...['视频02:30-01:10', '视频01:10-01:10'].map((value) => ({
      entries: [of(value)],
      expect: told('backwards'),
    })),
    ...['视频00:75-01:20', '视频00:10-00:99'].map((value) => ({
      entries: [of(value)],
      expect: told('impossible'),
    })),
    {
      entries: [of('成果视频')],
      expect: [{ field: 'questionSource', messageId: 'noTime', level: 'hint' }],
    },
  ],
});

describe('the length of a video', () => {
  testRule(questionSource, {
    options: { field: 'video', maxMinutes: 5, tells: 'length' },
    valid: [
      {
        entries: [
          ...[
            '1个',
            '1个，时长4分50秒',
            '视频1个（5分钟）',
            'MP4，1920*1080，04:59',
            '4.5分钟',
            '四分半',
            '4\'50"',
            '5min',
          ],
          // 4.5 minutes; 0:04:50 as Excel keeps it; 4:50 typed as minutes, which Excel keeps as hours.
          ...[4.5, 290 / 86_400, 290 / 1_440],
        ].map((video) => ({ video })),
      },
    ],
    invalid: [
      ...[
        '1个，6分12秒',
        '时长06:12',
        '五分半',
        '8分钟',
        '5.5分钟',
        '6 min',
        '5\'30"',
        '5分30',
        '5′10″',
        '320s',
        '超过5分钟',
      ],
      ...[6, 310 / 86_400, 310 / 1_440],
    ].map((video) => ({
      entries: [{ video }],
      expect: [{ field: 'video', messageId: 'beyond', level: 'malformed' as const }],
    })),
  });
});

test('a range written mm:ss-mm:ss is read to the second', () => {
  const clock = (time: number): string =>
    `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(fc.nat(3599), fc.nat(3599), (from, to) => {
      expect(readTimeRanges(`视频${clock(from)}-${clock(to)}`)).toMatchObject([{ from, to, ok: true }]);
    }),
  );
});
