import { peopleFrom } from '../../../host/sample-data/people';
import { randomFrom } from '../../../host/sample-data/random';
import { SECTORS } from '../../../host/sample-data/projects';
import type { Sector } from '../../../host/sample-data/projects';
import { CasePlan } from '../case-plan';
import { COLUMNS, JIANGXI, JiangxiPlan, titleOf } from './common';

const PRIME = 71;
const THINGS = words('破碎机 球磨机 输送带 回转窑 离心泵 空压机 注塑机 冲床 行吊 折弯机 喷漆房 烘干炉 贴片机 包装线 灌装机 织布机 粗纱机 裁床 配电柜 变压器 锅炉 凉水塔 除尘器 脱硫塔 萃取槽 电解槽 浮选机 压滤机 振动筛 提升机 搅拌罐 反应釜 精馏塔 换热器 叉车 装载机 挖掘机 洒水车 压路机 塔吊 升降机 盾构机 架桥机 钢轨 道岔 接触网 公交车 客车 货车 船闸 水轮机 风机 光伏板 储能柜 充电桩 路灯 电梯 扶梯 病床 呼吸机 化验台 消毒柜 蒸箱 冷库 分拣机 打包机 码垛机 喷码机 印刷机 切纸机 封边机');
const PARTS = words('轴承座 联轴器 密封环 护罩 滤芯 喷嘴 刮刀 托辊 链轮 齿圈 阀杆 法兰 导轨 滑块 丝杆 卡盘 夹爪 吸盘 模芯 顶针 浇口 料斗 闸板 风帽 炉门 烟道 电缆 端子 母排 熔断器 继电器 传感器 光栅 编码器 气缸 油缸 油管 水套 冷却板 保温层 衬板 锤头 筛网 皮带扣 张紧轮 滚筒 挡板 溜槽 支架 底座 盖板 铰链 把手 踏板 座椅 仪表盘 指示灯 蜂鸣器 锁扣 插销 弹簧 垫片 螺栓 吊耳 钢丝绳 吊钩 轮胎 刹车片 雨刮 水箱 油箱');
const DEEDS = words('防跑偏 防松脱 防漏油 防堵塞 防误动 防碰伤 防潮湿 防粉尘 防结垢 防卡涩 防倾倒 防夹手 防坠落 防触电 防冻裂 防过热 快速更换 快速定位 快速拆装 快速清洗 快速对中 快速锁紧 在线监测 在线校准 在线润滑 在线修磨 自动补油 自动排水 自动除渣 自动对齐 自动计数 自动收卷 自动翻转 自动吹扫 远程启停 远程报警 余热利用 余料回收 节水循环 节电控制 降噪吸音 减振缓冲 省力搬运 省力开合 单人吊装 免拆检修 免焊连接 分区照明 分级预警 分色标识 双重联锁 双向导流 可视巡检 可调支撑 可折叠收纳 模块替换 柔性夹持 恒温保护 恒压供气 恒力张紧 间隙测量 扭矩检验 跳动检测 液位提示 流量比对 温升记录 电量统计 寿命管理 备件编码 工序防错 标签追溯');
const ENDS = words('装置 工装 方法 机构 改造 小车 支座 系统 治具 器具 组件');
const CITIES = words('南昌 赣州 九江 上饶 宜春 吉安 抚州 景德镇 新余 鹰潭 萍乡');

function words(text: string): string[] {
  return text.split(' ');
}

/** 5,000 entries of eleven cities in one sheet, one defect of a kind now and then. Any two names share at most one of three parts. */
export function large(): CasePlan {
  const plan = new CasePlan('jx-5000-rows', JIANGXI, '5,000 rows merged from eleven cities');
  const sheet = plan.sheet('全部').put('A1', titleOf, 'J1').put('A2', '申报时间：2023年8月15日', 'J2');
  const table = new JiangxiPlan(entries());
  for (let nr = 1; nr <= 5000; nr++) table.counts(nr, table.get(nr, 'ownership') === '是');
  for (let k = 0; k < 25; k++) {
    const base = k * 199;
    table.defect(base + 7, 'phone', `1397${String(100000 + k)}`, 'phone-10-digits', ['malformed']);
    table.defect(base + 31, 'category', '小建义', 'category-typo', ['malformed'], { suggestion: '小建议' });
    table.defect(base + 58, 'firstCompleter', null, 'name-missing', ['malformed']);
    table.defect(base + 77, 'unitAndPosition', `江右第${k + 1}职业技术学院 讲师`, 'college-lecturer', ['ineligible']);
    table.own(base + 77, '否', false);
    const name = String(table.get(base + 90, 'projectName'));
    table.defect(base + 120, 'projectName', `${name}。`, 'project-near', ['verify', 'malformed'], { also: [{ nr: base + 90, field: 'projectName' }] });
  }
  const columns = [COLUMNS[0]!, { field: 'submittingUnit', header: '申报单位' }, ...COLUMNS.slice(1)];
  plan.lay(sheet, table, { row: 3, column: 1, columns });
  plan.quotas = CITIES.flatMap((city, i) => {
    const [from, to] = [Math.ceil((i * 5000) / 11) + 1, Math.ceil(((i + 1) * 5000) / 11)];
    return table.quotas(city, i < 7 ? 25 : 20, from, to);
  });
  return plan;
}

function entries(): Record<string, string>[] {
  if (new Set(THINGS).size !== PRIME || new Set(PARTS).size !== PRIME || new Set(DEEDS).size !== PRIME) {
    throw new Error(`${THINGS.length} ${PARTS.length} ${DEEDS.length}`);
  }
  const random = randomFrom(5000);
  const people = peopleFrom(random);
  const sectors: readonly Sector[] = Object.values(SECTORS).filter((sector) => sector.firms.length > 0);
  return Array.from({ length: 5000 }, (_, i) => {
    const [a, b] = [i % PRIME, Math.floor(i / PRIME)];
    const [thing, part, deed] = [THINGS[a]!, PARTS[(a + b) % PRIME]!, DEEDS[(a + 2 * b) % PRIME]!];
    const city = CITIES[Math.floor((i * 11) / 5000)]!;
    const sector = random.pick(sectors);
    return {
      projectName: thing + part + deed + ENDS[(3 * a + b) % ENDS.length]!,
      firstCompleter: people.name(),
      phone: people.mobile(),
      submittingUnit: `${city}市总工会`,
      unitAndPosition: `${city}${THINGS[random.below(PRIME)]!.slice(0, 2)}${random.pick(sector.firms)} ${random.pick(sector.posts)}`,
      industry: sector.industry,
      summary: `${thing}的${part}原先每月停机${2 + random.below(40)}分钟，${deed}后第${i + 1}班起逐班记录，用时减为${1 + random.below(99)}秒。`,
      category: random.pick(['小发明', '小创造', '小革新', '小设计', '小建议']),
      ownership: random.below(4) ? '否' : '是',
    };
  });
}
