import { PROJECTS } from '../../../host/sample-data/projects';
import { SECTORS } from '../../../host/sample-data/sectors';
import { sampleTable } from '../samples';
import type { Column } from '../layout';
import { TablePlan } from '../table-plan';

export const NATIONAL = 'national-2024';

export const ITEMS: readonly Column[] = [
  { field: 'serial', header: '序号', width: 6 },
  { field: 'completers', header: '成果完成人', width: 24 },
  { field: 'profile', header: '第一完成人简介', width: 40 },
  { field: 'unit', header: '成果完成单位', width: 30 },
  { field: 'phone', header: '联系电话', width: 16 },
  { field: 'union', header: '选择所属上级工会', width: 18 },
  { field: 'category', header: '成果类别', width: 10 },
  { field: 'confirmation', header: '成果真实性确认', width: 12 },
  { field: 'projectName', header: '创新成果名称', width: 34 },
  { field: 'summary', header: '成果简介', width: 60 },
  { field: 'industry', header: '成果所属行业分类', width: 26 },
  { field: 'background', header: '成果背景', width: 50 },
  { field: 'target', header: '成果目标/解决的关键问题', width: 50 },
  { field: 'innovation', header: '成果创新点', width: 60 },
  { field: 'benefit', header: '经济效益和社会效益', width: 60 },
  { field: 'photos', header: '成果照片', width: 10 },
  { field: 'video', header: '成果视频', width: 10 },
  { field: 'questions', header: '成果题库', width: 10 },
  { field: 'audio', header: '成果音频', width: 10 },
  { field: 'newQuality', header: '是否为新质生产力', width: 10 },
];

const MAKING = /制造业|加工业|制品业|纺织业|服饰业/;

/** The section a division belongs to, for the divisions the sample uses. */
function sectionOf(industry: string): string {
  if (MAKING.test(industry)) return '制造业';
  if (/采选/.test(industry)) return '采矿业';
  if (/生产和供应/.test(industry)) return '电力、热力、燃气及水生产和供应业';
  if (/建筑/.test(industry)) return '建筑业';
  if (/运输/.test(industry)) return '交通运输、仓储和邮政业';
  if (/卫生/.test(industry)) return '卫生和社会工作';
  return '水利、环境和公共设施管理业';
}

/** Faultless wide rows: long itemised texts put together from several projects, names about 20 字. */
export function nationalTable(
  seed: number,
  count: number,
  union: string,
  province: string,
  place: string,
): TablePlan {
  return sampleTable({ seed, count, place, province }, ({ entries, people }, i) => {
    const own = entries[i]!;
    const project = PROJECTS.find((item) => item.name === own.projectName)!;
    const others = [1, 2, 3].map((step) => PROJECTS[(i * 7 + step * 11 + seed) % PROJECTS.length]!);
    const [a, b, c] = [others[0]!, others[1]!, others[2]!];
    return {
      union,
      projectName: `${own.projectName}的${['研制与应用', '设计及推广', '开发应用'][i % 3]!}`,
      unit: own.unit.replace('江西省电力有限公司江西', '江西省电力有限公司'),
      completers: [own.firstCompleter, ...Array.from({ length: 1 + (i % 5) }, () => people.name())].join(
        '、',
      ),
      profile: `${own.firstCompleter}，${own.position}，从事本岗位工作${6 + (i % 20)}年，参与班组攻关${2 + (i % 7)}项，带徒${1 + (i % 4)}人。`,
      confirmation: '已上传',
      industry: `${sectionOf(own.industry)}-${SECTORS[project.sector].industry}`,
      summary: `1.适用岗位：${own.position}。\n2.解决的问题：${project.problem}。\n3.创新点：${project.means}。\n4.效益：${project.effect}。\n5.其他：已在同类岗位试用${3 + (i % 9)}个月。`,
      background: `现有做法中${project.problem}的情况较为普遍，同行多采用加人加班的办法，效果有限。班组曾试用过${a.name}一类的小改进，仍不能根治，影响了正常生产，职工反映较多，需要自己动手想办法解决，降低劳动强度。`,
      target: `针对${project.problem}，目标是把单次用时由${30 + i}min压到${8 + (i % 9)}min以内，合格率不低于${97 + (i % 3)}%，装置自重不超过${2 + (i % 6)}kg，连续使用寿命达到${600 + 10 * i}h以上，并保证操作人员双手不进入危险区域，现有设备不作改动即可安装。`,
      innovation: `1.${project.means}，结构自行设计。\n2.借鉴${b.name}的思路，换用${c.sector === 'food' ? '食品级' : '耐磨'}材料第${i + 1}版定型。\n3.安装不动原设备，班组可自行维护。`,
      benefit: `经济效益：\n1.${project.effect}，每年节支${(1.2 + i * 0.3).toFixed(1)}万元。\n社会效益：\n1.减轻了${own.position}的劳动强度。\n2.消除一处安全隐患，已有${2 + (i % 5)}家单位前来学习。`,
      photos: `${3 + (i % 4)}张`,
      video: '1个',
      questions: `${20 + (i % 6)}道`,
      audio: '1个',
      newQuality: i % 3 ? '否' : '是',
    };
  });
}

export const QUESTION_COLUMNS: readonly Column[] = [
  { field: 'type', header: '题型', width: 8 },
  { field: 'question', header: '题目内容', width: 44 },
  ...['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => ({
    field: `option${letter}`,
    header: `答案${letter}`,
    width: 16,
  })),
  { field: 'key', header: '正确答案', width: 10 },
  { field: 'analysis', header: '解析', width: 24 },
  { field: 'difficulty', header: '试题难度', width: 10 },
  { field: 'source', header: '来源', width: 18 },
];

/** Faultless questions about invented results: single, multiple and true-or-false in turn. */
export function questionTable(from: number, count: number): TablePlan {
  return new TablePlan(
    Array.from({ length: count }, (_, i) => {
      const project = PROJECTS[(from + i) % PROJECTS.length]!;
      const next = (step: number): string => PROJECTS[(from + i + step * 13) % PROJECTS.length]!.means;
      const lap = Math.floor((from + i) / PROJECTS.length);
      const start = (i * 11) % 270;
      const time = (seconds: number): string =>
        `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
      const base = {
        difficulty: ['初级', '中级', '高级'][i % 3]!,
        source: i % 4 ? '成果简介' : `成果视频${time(start)}-${time(start + 20)}`,
        analysis: i % 2 ? `见简介第${1 + (i % 5)}条` : null,
      };
      const about = `“${project.name}”${lap ? `（第${lap + 1}版）` : ''}`;
      if (i % 3 === 2)
        return {
          ...base,
          type: '判断',
          question: `采用${about}以后，${project.effect}。`,
          key: i % 2 ? '对' : '错',
        };
      const options = { optionA: project.means, optionB: next(1), optionC: next(2), optionD: next(3) };
      if (i % 3 === 1)
        return {
          ...base,
          ...options,
          type: '多选',
          question: `下列哪些做法与${about}有关`,
          key: ['AB', 'ACD', 'BD', 'ABCD'][i % 4]!,
        };
      return { ...base, ...options, type: '单选', question: `${about}主要采用的做法是`, key: 'ABCD'[i % 4]! };
    }),
  );
}
