import { randomFrom } from '../../host/sample-data/random';

/** How many words each of the three lists has: a prime, so that they can be combined without two names sharing two words. */
export const PRIME = 71;
export const THINGS = split(
  '破碎机 球磨机 输送带 回转窑 离心泵 空压机 注塑机 冲床 行吊 折弯机 喷漆房 烘干炉 贴片机 包装线 灌装机 织布机 粗纱机 裁床 配电柜 变压器 锅炉 凉水塔 除尘器 脱硫塔 萃取槽 电解槽 浮选机 压滤机 振动筛 提升机 搅拌罐 反应釜 精馏塔 换热器 叉车 装载机 挖掘机 洒水车 压路机 塔吊 升降机 盾构机 架桥机 钢轨 道岔 接触网 公交车 客车 货车 船闸 水轮机 风机 光伏板 储能柜 充电桩 路灯 电梯 扶梯 病床 呼吸机 化验台 消毒柜 蒸箱 冷库 分拣机 打包机 码垛机 喷码机 印刷机 切纸机 封边机',
);
export const PARTS = split(
  '轴承座 联轴器 密封环 护罩 滤芯 喷嘴 刮刀 托辊 链轮 齿圈 阀杆 法兰 导轨 滑块 丝杆 卡盘 夹爪 吸盘 模芯 顶针 浇口 料斗 闸板 风帽 炉门 烟道 电缆 端子 母排 熔断器 继电器 传感器 光栅 编码器 气缸 油缸 油管 水套 冷却板 保温层 衬板 锤头 筛网 皮带扣 张紧轮 滚筒 挡板 溜槽 支架 底座 盖板 铰链 把手 踏板 座椅 仪表盘 指示灯 蜂鸣器 锁扣 插销 弹簧 垫片 螺栓 吊耳 钢丝绳 吊钩 轮胎 刹车片 雨刮 水箱 油箱',
);
export const DEEDS = split(
  '防跑偏 防松脱 防漏油 防堵塞 防误动 防碰伤 防潮湿 防粉尘 防结垢 防卡涩 防倾倒 防夹手 防坠落 防触电 防冻裂 防过热 快速更换 快速定位 快速拆装 快速清洗 快速对中 快速锁紧 在线监测 在线校准 在线润滑 在线修磨 自动补油 自动排水 自动除渣 自动对齐 自动计数 自动收卷 自动翻转 自动吹扫 远程启停 远程报警 余热利用 余料回收 节水循环 节电控制 降噪吸音 减振缓冲 省力搬运 省力开合 单人吊装 免拆检修 免焊连接 分区照明 分级预警 分色标识 双重联锁 双向导流 可视巡检 可调支撑 可折叠收纳 模块替换 柔性夹持 恒温保护 恒压供气 恒力张紧 间隙测量 扭矩检验 跳动检测 液位提示 流量比对 温升记录 电量统计 寿命管理 备件编码 工序防错 标签追溯',
);

export function split(text: string): string[] {
  return text.split(' ');
}

/** A text of exactly so many 字 (all of them Chinese), another one for every seed. */
export function textOf(seed: number, length: number): string {
  const random = randomFrom(seed);
  let text = '';
  while (text.length < length) {
    text += `${random.pick(['把', '给', '将', '为'])}${random.pick(THINGS)}的${random.pick(PARTS)}${random.pick(['加上', '配上', '换成', '改为'])}${random.pick(DEEDS)}的做法，`;
  }
  return `${text.slice(0, length - 1)}。`;
}
