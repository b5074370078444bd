/** A line inside a table that heads the rows below it. */
export interface Section {
  /** 0 for the outermost: "一、" and unnumbered lines; 1 for "（一）"; 2 for "1." */
  readonly level: number;
  /** The submitting unit it names, or null for other headings ("小发明类"). */
  readonly unit: string | null;
}

const LEVELS: readonly RegExp[] = [
  /^(第[一二三四五六七八九十百]+[部分章节组批]*|[一二三四五六七八九十百]+)[、.．,，:：\s]+/,
  /^[(（][一二三四五六七八九十百]+[)）][、.．]?\s*/,
  /^([\d０-９]+[、.．)）]|[(（][\d０-９]+[)）])\s*/,
];
const COUNT =
  /[(（【[]?\s*(共|计|合计|共计|申报|推荐)?\s*[\d０-９一二三四五六七八九十]+\s*[项个件条名][)）】\]]?\s*$/;
const LABEL =
  /^(申报|填报|报送|推荐|上报|选送)?(单位|工会|地区|地市|设区市)\s*([(（](盖章|公章)[)）])?\s*[:：]/;
const UNIT =
  /(总工会|工会联合会|工会委员会|工作委员会|管理委员会|产业工会|工会|工委|新区|开发区|经开区|高新区|[市县区州盟旗]|公司|集团|[局厂院矿段所]|系统|大学|学校|医院|银行|中心|直属单位|管委会|街道|办事处)$/;
const NOT_UNIT =
  /^(各?设区市(总工会)?|各?县[(（]?[市区]*[)）]?|辖市区|市直单位|各单位|省直单位|地区|城区)$|汇总表|申报表|一览表|名单|附件|类$/;
const BARE_PLACE = /^[\u4e00-\u9fff]{2,4}$/;

/** "成果二：…", "课程名称：…", "…题库": the head of one result's or course's questions. */
const BANK = /^(课程|成果|项目|作品|题库)(名称)?[一二三四五六七八九十\d]*\s*[:：]|题库$/;

/** Reads a section line such as "一、南昌市（25项）"; `places` are bare names that count as units, too ("赣州"). */
export function readSection(text: string, places: ReadonlySet<string>): Section {
  const line = text.normalize('NFKC').trim();
  const level = LEVELS.findIndex((pattern) => pattern.test(line));
  const named = (level < 0 ? line : line.replace(LEVELS[level]!, '')).replace(LABEL, '').replace(COUNT, '');
  const unit = named
    .replace(/[(（]\s*(盖章|公章)\s*[)）]/g, '')
    .replace(/[:：。\s]+$/, '')
    .trim();
  const known = UNIT.test(unit) || (BARE_PLACE.test(unit) && places.has(unit));
  return {
    level: Math.max(0, level),
    unit: known && !NOT_UNIT.test(unit) && unit.length <= 40 ? unit : null,
  };
}

/** Whether a lone line gives a unit behind its label, as one that heads a part of a table does: "推荐单位：临安区总工会（11项）". */
export function isUnitLine(text: string, places: ReadonlySet<string>): boolean {
  const line = text.normalize('NFKC').trim();
  return LABEL.test(line) && readSection(line, places).unit !== null;
}

/** Whether a lone text beside a blank 序号 is surely a heading and no project's name. */
export function isSectionText(text: string, places: ReadonlySet<string>): boolean {
  const line = text.trim();
  if (line.length > 40) return false;
  return (
    /工会/.test(line) ||
    COUNT.test(line) ||
    LEVELS[0]!.test(line) ||
    LEVELS[1]!.test(line) ||
    BANK.test(line) ||
    isTypeHeading(line) ||
    readSection(line, places).unit !== null
  );
}

/** A heading by type of question ("一、单选题（10道）"), which parts a bank and begins none. */
export function isTypeHeading(text: string): boolean {
  return /^(第?[一二三四五六七八九十\d]+[、.．部分)）]*)?[(（]?[一二三四五六]?[)）]?\s*(单选|单项选择|多选|多项选择|不定项选择?|选择|判断|是非)题?\s*([(（:：共].*)?$/.test(
    text.trim(),
  );
}

/** Whether a text is only the label of a section whose name stands in the next cell: "课程名称：". */
export function isSectionLabel(text: string): boolean {
  return /^(课程|成果|项目|作品|题库)(名称)?[一二三四五六七八九十\d]*\s*[:：]$/.test(text.trim());
}
