import { anyOf } from '../pattern';

/** Whose plan it must be to be a government's. */
export const GOVERNMENT = anyOf([
  /[省市县区州](?=科技|自然|重点|重大)|国家|政府|中央|财政|科技部|工信部|发改委|发展改革委/,
  /(?:省|市|县|区|州|江西|江苏|浙江|北京)(?:级|政府|科技|科学技术|科协|工信|经信|发改|发展改革|财政|重点|重大|自然|技术|技改|揭榜|星火|火炬|教育厅|科研|社科|社会|成果)/,
]);

/** A government office that hands out projects and money: 科委, 科技局, 经信委, 科信局, 发改委 … */
export const AGENCY = anyOf([
  /(?:科技|科学技术|科信|科创|科经|经科|经发|经济发展|工信|经信|科工信|发改|发展(?:和)?改革|农业农村|教育|工业和信息化|经济和信息化)(?:厅|局|部|委)/,
  /科委|财政[厅局部]/,
]);

/** Other offices, whose 项目 may be any: only their science projects and grants count. */
export const OTHER_AGENCY =
  /(?:交通运输|住房(?:和)?城乡建设|住建|水利|水务|园林绿化|体育|民防|人防|卫生健康|卫健|应急管理|自然资源|生态环境|文化和旅游|文旅|商务|林业|市场监督?管理|人力资源和社会保障|人社|民政|能源|邮政管理|药品监督管理|城市管理|城管)(?:厅|局|委)/;
