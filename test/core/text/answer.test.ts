import { readAnswer, type Asked } from '../../../src/core/text/answer';

const read = (asked: Asked, words: string): string[] => words.split('|').map((one) => readAnswer(asked, one));
const all = (answer: string, words: string): string[] => words.split('|').map(() => answer);

test.each<[Asked, string]>([
  [
    'secrecy',
    '定密清单翻过，里头没有它|就是个扳手，哪来的密|跟密字不沾边|谈不上密|问过保密员，用不着走手续|没有，展板还在地铁站里摆过半个月|非密，随便拍照|从头到尾没碰过带密级的东西|本厂有保密资格，可这个不在那个范围里|能|能，没密|可以公开|没有不能公开的|谁都能看|无|否|不涉密|不涉密，权属清晰|可公开展示|经公司保密办审查，可公开|没有涉密内容|/|普通项目',
  ],
  [
    'ipStatus',
    '红没脸过，更别说打官司|打官司的是公司另一款阀门，同这把扳手无关|2021年曾有人提出异议，已书面撤回，现权属清晰|与同行无侵权、被侵权情形|无争议|已授权|归本单位所有|有，已获实用新型专利|权属清晰|自主研发，没人主张权利|专利权人为本单位，权属清晰|操作法编入公司作业指导书，著作权归公司，完成人书面确认|专利是自己的、没争议|发明专利实质审查中，申请人为本公司，发明人为全体完成人|ZL202120000001|土办法，没申请专利|申请过外观设计，因近似被驳回；无人主张权利',
  ],
  [
    'governmentFunding',
    '否|没用财政的钱|自筹|公司立项|无，班组自己凑的|科室护理小组自发改进|工会经费，区财政无投入',
  ],
  [
    'projectSource',
    '政府立项：无；资金资助：0元|科技局来调研时问起过，我们说不用立项|生产难题|公司立项|自筹|没花政府一分钱|曾申请市里补助，未获批准|客户委托|集团专项资金|去要过区里的补贴，没批下来|省下的路费补贴|财政所食堂灶具维修时发现，厨工自掏腰包改的|养护站自筹；曾咨询市科技局，未立项|向区科技局咨询过，没有报，没有拿钱|给财政局办公楼修电梯时想到的|国家重点工程机场工地上，架子工自发琢磨',
  ],
  [
    'previousAwards',
    '师傅当年拿过三等奖，跟这个不沾边|获奖栏空着不好看，但确实没有|同事小孙那个得过省奖，这个是另做的|无|没得过|未获省级奖项|入围首都职工自主创新成果初评，未获奖|报过，没评上|报过市里的，没选上|牵头人本人评过市级优秀务工人员|公司一等奖|厂里评过先进',
  ],
])('to %s these are a no: %s', (asked, words) => {
  expect(read(asked, words)).toEqual(all('no', words));
});

test.each<[Asked, string]>([
  [
    'secrecy',
    '军代室没批公开|上级说先别写|不完全算，但看的人最好先签个协议|没定过密，不过军代表交代别往外报|待保密办审定|部分图纸定密，正文可公开|不能公开|不便对外|图纸由军代表保管|只能内部看|待定',
  ],
  [
    'ipStatus',
    '有人匿名信说不是原创|没什么争议，就是前同事也拿它去申请了专利|外协单位说里头有他们一半|有，厂家已就图纸归属起诉我单位|和原东家说不到一处|正与对方协商',
  ],
  ['governmentFunding', '区里给的|发改委批的'],
  [
    'projectSource',
    '乡里拿钱、农业站牵头|这个一时说不清，等领导回来再补|首笔补助已到，第二笔等验收|并非全部自筹，有一块是上面给的|立了，文号找不到了|立项|省里给的钱|杭经信投资〔2021〕57号|上级拨款',
  ],
  ['previousAwards', '不便写，怕影响参评|有，证书找不着了|得过市里表彰|捧回过一个大奖|被认定为先进'],
])('to %s these have to be looked at: %s', (asked, words) => {
  expect(read(asked, words)).toEqual(all('open', words));
});

test.each<[Asked, string]>([
  ['secrecy', '图纸一直贴在车间墙上|就一个挂钩'],
  ['ipStatus', '查新做过|东西太小|法务看过合同，说干净'],
])('to %s these say nothing plain, and nothing that calls for a look: %s', (asked, words) => {
  expect(read(asked, words)).toEqual(all('vague', words));
});

test.each([
  '有，见附件证书',
  '有（具体要问财务）',
  '拿过，但金额不大',
  '是',
  '有',
  '√',
  '是的',
  '是（2021年度）',
  '得过',
])('%s is a yes and no more', (word) => {
  expect(readAnswer('previousAwards', word)).toBe('yes');
});
