/** A kind of unit: what its name ends in, its GB/T 4754 industry, and posts on its shop floor. */
export interface Sector {
  readonly industry: string;
  /** Endings of a private unit's name, after place and trade name. */
  readonly firms: readonly string[];
  /** Names of a plainly public unit; `{地}` is the place. */
  readonly publicUnits: readonly string[];
  readonly posts: readonly string[];
}

export const SECTORS = {
  machine: {
    industry: '通用设备制造业',
    firms: ['机械有限公司', '重型机械有限公司', '数控装备有限公司'],
    publicUnits: ['{地}机床厂（国有控股）'],
    posts: ['装配车间钳工', '数控车工', '机加工班班长', '设备维修工', '焊接班组长'],
  },
  auto: {
    industry: '汽车制造业',
    firms: ['汽车零部件有限公司', '车桥有限公司', '汽车内饰有限公司'],
    publicUnits: [],
    posts: ['冲压车间操作工', '总装线班长', '模具钳工', '质检员', '工艺技术员'],
  },
  nonferrous: {
    industry: '有色金属冶炼和压延加工业',
    firms: ['铜业有限公司', '钨业股份有限公司', '稀土材料有限公司'],
    publicUnits: [],
    posts: ['熔炼工', '电解车间班长', '设备点检员', '化验员', '工艺员'],
  },
  mine: {
    industry: '有色金属矿采选业',
    firms: ['矿业有限公司', '钨矿有限公司'],
    publicUnits: [],
    posts: ['井下电工', '选矿工', '通风班班长', '凿岩工', '机电技术员'],
  },
  power: {
    industry: '电力、热力生产和供应业',
    firms: ['热电有限公司', '新能源发电有限公司'],
    publicUnits: ['国网{省}省电力有限公司{地}供电分公司'],
    posts: ['变电运维班副班长', '配电带电作业工', '继电保护员', '输电线路工', '锅炉运行值班员'],
  },
  water: {
    industry: '水的生产和供应业',
    firms: ['环境水务有限公司'],
    publicUnits: ['{地}市水务集团有限责任公司', '{地}市自来水公司'],
    posts: ['管网抢修班班长', '净水工', '泵站运行工', '水质化验员'],
  },
  textile: {
    industry: '纺织业',
    firms: ['纺织有限公司', '针织有限公司', '棉纺织造有限公司'],
    publicUnits: [],
    posts: ['挡车工', '细纱保全工', '织布车间轮班长', '染整工艺员'],
  },
  garment: {
    industry: '纺织服装、服饰业',
    firms: ['服饰有限公司', '制衣有限公司'],
    publicUnits: [],
    posts: ['缝制组长', '裁剪工', '版师', '机修工'],
  },
  food: {
    industry: '食品制造业',
    firms: ['食品有限公司', '米粉食品有限公司', '果蔬食品有限公司'],
    publicUnits: [],
    posts: ['包装线操作工', '配料员', '设备保全员', '品控员'],
  },
  chemistry: {
    industry: '化学原料和化学制品制造业',
    firms: ['化工有限公司', '新材料股份有限公司'],
    publicUnits: [],
    posts: ['反应工段工段长', '仪表维修工', '中控操作员', '分析化验员'],
  },
  electronics: {
    industry: '计算机、通信和其他电子设备制造业',
    firms: ['电子有限公司', '光电科技有限公司', '线路板有限公司'],
    publicUnits: [],
    posts: ['SMT产线线长', '测试技术员', '贴片操作员', '设备助理工程师'],
  },
  building: {
    industry: '房屋建筑业',
    firms: ['建筑工程有限公司', '建设集团有限公司'],
    publicUnits: ['{地}城市建设投资集团有限公司（国有独资）'],
    posts: ['钢筋班班长', '施工员', '塔吊司机', '测量员', '安全员'],
  },
  rail: {
    industry: '铁路运输业',
    firms: [],
    publicUnits: ['中国铁路南昌局集团有限公司{地}工务段'],
    posts: ['线路工', '钢轨探伤工', '桥隧工', '线路工区工长'],
  },
  bus: {
    industry: '道路运输业',
    firms: ['物流有限公司', '汽车运输有限公司'],
    publicUnits: ['{地}市公共交通集团有限公司'],
    posts: ['汽修班班长', '公交驾驶员', '机务员', '调度员'],
  },
  health: {
    industry: '卫生',
    firms: [],
    publicUnits: ['{地}市人民医院', '{地}市妇幼保健院', '{地}市中医院'],
    posts: ['主管护师', '检验科主管技师', '设备科维修员', '手术室护士'],
  },
  ceramics: {
    industry: '非金属矿物制品业',
    firms: ['陶瓷有限公司', '水泥有限公司', '玻璃制品有限公司'],
    publicUnits: [],
    posts: ['窑炉工', '成型车间班长', '巡检工', '机电维修工'],
  },
  furniture: {
    industry: '家具制造业',
    firms: ['家具有限公司', '木业有限公司'],
    publicUnits: [],
    posts: ['开料工', '喷涂工', '打磨组组长', '设备维护员'],
  },
  sanitation: {
    industry: '公共设施管理业',
    firms: ['园林绿化有限公司'],
    publicUnits: ['{地}市环境卫生管理处', '{地}市市政工程管理处'],
    posts: ['环卫机修工', '绿化养护工', '路灯维护工', '清扫班班长'],
  },
  plastic: {
    industry: '橡胶和塑料制品业',
    firms: ['塑业有限公司', '橡胶制品有限公司'],
    publicUnits: [],
    posts: ['注塑工', '模具维修工', '挤出班班长', '配料工'],
  },
  gas: {
    industry: '燃气生产和供应业',
    firms: ['燃气有限公司'],
    publicUnits: [],
    posts: ['巡线员', '调压站值班员', '抢修班班长'],
  },
} as const satisfies Readonly<Record<string, Sector>>;
export type SectorId = keyof typeof SECTORS;
