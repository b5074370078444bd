import { mediaFile } from '../../../src/core/rules/media-file';
import { testRule } from './tester';

const photos = (value: string | number | null) => ({ photos: value });
const video = (value: string) => ({ video: value });

describe('photos', () => {
  testRule(mediaFile, {
    options: { field: 'photos', formats: ['JPG'], minDpi: 300, minMegabytes: 1, maxMegabytes: 10 },
    valid: [
      {
        entries: [
          ...[
            '3张',
            '3张（JPG，300dpi）',
            '正面.jpg、侧面.JPEG、现场.JPG',
            '4张，每张2.5M',
            '3张 JPG 10M',
            '已上传',
          ],
          ...['3张（350DPI，1MB）', '共3张，合计18M', '三视图及PNGX型夹具照片3张'],
          '6张JPG，600dpi，每张4.2MB左右（原PNG截图已删，不报）',
          '3张JPG（由PNG转出）',
          3,
          null,
        ].map(photos),
      },
    ],
    invalid: [
      {
        name: 'put into a document',
        entries: [photos('照片4张，已插入申报书Word文档中')],
        expect: [{ field: 'photos', messageId: 'embedded', level: 'malformed' }],
      },
      ...(
        [
          ['3张（PNG）', 'wrongFormat'],
          ['正面.jpg、侧面.png、现场.jpg', 'wrongFormat'],
          ['照片3张见附件.docx', 'wrongFormat'],
          ['3张，72dpi', 'lowDpi'],
          ['3张，每张0.6M', 'tooSmall'],
          ['3张JPG，约800KB', 'tooSmall'],
          ['3张，12.5MB', 'tooLarge'],
          ['7张，微信传的压缩图，每张三四百K', 'tooSmall'],
          ['微信传来的图三张，转不出JPG', 'unusable'],
        ] as const
      ).map(([value, messageId]) => ({
        entries: [photos(value)],
        expect: [{ field: 'photos', messageId, level: 'malformed' as const }],
      })),
    ],
  });
});

describe('films', () => {
  testRule(mediaFile, {
    options: { field: 'video', formats: ['MP4'], pixels: { long: 1920, short: 1080 } },
    valid: [
      {
        entries: [
          ...['1个，MP4，1920*1080，4分50秒', '演示.mp4', '1个（1080P）', '3840×2160 MP4', '竖屏1080x1920'],
          ...['1个 120M', '有'],
        ].map(video),
      },
    ],
    invalid: (
      [
        ['1个（AVI格式）', 'wrongFormat'],
        ['演示动画.mov', 'wrongFormat'],
        ['MP4，1280*720', 'lowPixels'],
        ['1个，720P', 'lowPixels'],
      ] as const
    ).map(([value, messageId]) => ({
      entries: [video(value)],
      expect: [{ field: 'video', messageId, level: 'malformed' as const }],
    })),
  });
});
