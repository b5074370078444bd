/** Words that stand beside, or instead of, a person's name. */

const RANK = '(?:正|副|高级|中级|初级|助理|首席|特级|主任|主管|总|[一二三]级|常务|执行|党支部|党委|工会)*';
const OCCUPATION =
  '工程师|技师|经济师|会计师|政工师|农艺师|设计师|教师|医师|护师|药师|技术员|技术工|技工|操作工|装配工|维修工|机修工|电工|焊工|钳工|车工|司机|' +
  '班长|组长|队长|段长|车间主任|主任|主管|经理|总监|总裁|总工|总经理|董事长|董事|厂长|矿长|部长|科长|股长|处长|院长|校长|所长|站长|局长|书记|主席|' +
  '秘书|教授|研究员|讲师|护士长|护士|质检员|检验员|安全员|调度员|管理员|值班员|巡检员|领班|工匠|劳模|师傅|先生|女士|同志|老师';
const ROLE =
  '带头人|牵头人|负责人|主持人|联系人|申报人|发明人|第一完成人|主要完成人|完成人|博士|硕士|组员|成员|队员|职工|员工|工人';

/** A whole title: "高级技师", "班组长", "牵头人". */
export const TITLE = new RegExp(`^${RANK}(?:电工班|生产|技术|车间|班)?(?:${OCCUPATION}|${ROLE})$`);
/** A title behind a name: groups 1 the name, 2 the title. */
export const NAME_TITLE = new RegExp(`^(\\p{Script=Han}{2,4}?)(${RANK}(?:${OCCUPATION}|${ROLE}))$`, 'u');
/** A title before a name: groups 1 the title, 2 the name. */
export const TITLE_NAME = new RegExp(`^(${RANK}(?:${OCCUPATION}|${ROLE}))(\\p{Script=Han}{2,4})$`, 'u');
/** A label before a name: "第一完成人：张三". */
export const LABEL =
  /^(?:第一|主要|其他)?(?:其[他它余]|完成人|姓名|牵头人|负责人|组长|组员|成员|申报人|合作者|合作人|参与者|协作人|师傅|徒弟|徒工)[:]\s*/;
/** What stands around a list of names: 共2人：…，二人知情并同意. */
export const AROUND =
  /(?<=[\u4e00-\u9fff]{2}[与和及、][\u4e00-\u9fff]{2,3})(?:两|二|三)[位人名](?:同志|师傅)?$|\s*—+(?:同名|其中|以上)[\s\S]*$|^\((?:组员|成员|组长|队员)\)\s*|^共?\s*[\d一二两三四五六七八九十]+人[:]\s*|[,，;、]\s*(?:[一二两三四五六七八九十\d]+人|均|都|全体)(?:均|都)?(?:已)?(?:知情|同意|签字)[^、,;]*$/g;
/** What follows a surname when the given name is left out: "王师傅"; `LOOSE_ADDRESS` could be a given name, too. */
export const ADDRESS = new RegExp(`^${RANK}(?:${OCCUPATION}|博士|硕士)$`);
export const LOOSE_ADDRESS = /^[工总]$/;

const UNIT_END =
  '公司|集团|工会|协会|学会|委员会|医院|学校|中学|小学|学院|大学|研究所|研究院|供电所|派出所|卫生院|中心|分厂|工厂|管理局|管理处|供电局|分局|支行|银行|酒店|宾馆|合作社|街道|社区|项目部|车间|科室|办公室|工段|作业区|党支部|支部';
const GROUP_END =
  '班组|小组|课题组|项目组|攻关组|工作组|全体|车队|机组|产线|生产线|专班|团队|部门|工作室|事业部|分会|集体|职工|员工|人员|成员|工人|群众|党员|弟兄们?|姐妹们?';
/** A unit, part of a unit, or group of people. */
export const GROUP = new RegExp(
  `^(?:班组|班子|团队|部门)$|(?:${UNIT_END}|${GROUP_END})$|^(?:全体|集体|各|本单位|本公司|我[单公])`,
);
/** "赣州供电公司张三": groups 1 the unit, 2 what follows. */
export const UNIT_NAME = new RegExp(
  `^(.*(?:${UNIT_END}|班组|[\\p{Script=Han}]{2}[厂局站部科班组]))(\\p{Script=Han}{2,3})$`,
  'u',
);
/** "张三赣州供电公司": a name, then a unit. */
export const UNIT = new RegExp(`(?:${UNIT_END})$`);
/** Last characters that mostly end a group's name, and what mostly stands before them: 焊接班, 安全部, 技术科. */
export const GROUP_LAST = /[班组队部厂站局室院]$/;
export const GROUP_BEFORE_LAST =
  /[压全产术备程质控工修气电焊机检运维护销研技监管化调车拌炼动量制力务理案政][班组队部厂站局室院科]$/;
/** Words that point elsewhere or say nothing. */
export const NO_NAME =
  /^(?:详?见.+|.*附[件表].*|本人|姓名|名单|多人|等?若干人?|.*填写.*|.*待定.*|以上人员|其他|佚名|匿名|保密|不便透露|未知|某+|党员|群众|全体)$/;
/** "等5人", "等人", "等同志", "及团队" behind the last name. */
export const AND_OTHERS =
  /[\s、,(]*(?:等(?:其他|共|一行|计)*\s*(?:\d+|[一二三四五六七八九十两几多]+)?\s*(?:余)?(?:人|名|位|同志|职工|员工|成员)*|(?:及其?|和)?(?:他|其)?(?:团队|班组|其他人员|同事|小组)(?:成员)?)\)?[.。]?$/;
/** Characters in which minority names are written in Chinese; such names may be long without a dot. */
export const TRANSLITERATION =
  /^[阿艾安不合都曼巴白班包保贝毕波博布才采仓措次达旦丹当道德登迪丁东顿多鄂恩尔嘎格更古桂哈海罕赫洪胡吉及加嘉甲坚江金卡开凯堪克库拉来朗勒里力丽利莉罗洛玛马买麦曼美孟米敏明木穆那娜纳乃南尼努诺帕朋皮平普其奇强却群让热仁日荣茹若萨赛色沙珊山央桑什斯顺苏索塔塔泰汤坦特提图吐土托瓦旺维温文乌吾西希夏先辛旭雅亚彦央扬依伊益因英永尤于元云再扎泽孜珠卓滋宗]+$/;
