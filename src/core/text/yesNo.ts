import type { CellValue } from '../table/grid';
import { isBlank, tidy } from './normalize';

/** 'both': yes and no side by side with nothing chosen; 'unsure': not known yet; 'unreadable': none of these. */
export type YesNo = 'yes' | 'no' | 'both' | 'unsure' | 'unreadable' | 'blank';

const TICKED = '[√✓✔☑■●Vv]';
const OPEN = '[□○☐]';
const YES = /^(是|有|对|√|✓|✔|☑|Y|YES|TRUE|属于?|符合|同意|确认|真实|已\S*|均?(?:真实|盖章|签字)\S*)/i;
/** Begins like a no, or says neither. */
const UNSURE =
  /^(?:后补|补[交办盖传]|正在|办理中|流程中|盖章流程|盖章中|审批中|走流程|不(?:能|好|太|大|甚|是很)?(?:确[定认知]|清楚|清|详|明|知|晓|了解|好说|掌握)|不一定|未(?:确[定认]|定|知|明)|尚?(?:未|待|不能)(?:确[定认]|核实|认定|明确|研究|定)|待|暂(?:定|不确定|未定|未确定|未认定)|没(?:有)?(?:确定|把握|定)|[?？]|无法|难以|可能|也许|或许|大概|大约|疑似|存疑|说不|部分|视(?!频))/;
/** Begins like a no, and says that nothing is amiss: 未发现不实内容. */
const NOTHING_AMISS =
  /^(?:经?(?:核[查实对]|审[核查]|公示)后?[，,]?)?(?:(?:未|没有?)(?:发现|见|有|存在)|无(?:任何)?|不存在)(?:任何)?(?:弄虚作假|弄虚|虚假|不实|失实|造假|异议|异常|问题|出入|误)/;
const NO = /^(否|无|×|✗|✘|X|N|NO|FALSE|不|非|未|没|待|尚未|暂)/i;

/** Whether a cell says yes or no: 是/否, ticks and crosses, boxes ("☑是 □否"), 属于/不属于, 已…/未…, TRUE/FALSE. */
export function readYesNo(value: CellValue): YesNo {
  if (isBlank(value)) return 'blank';
  const text = tidy(value).replace(/[\s_]/g, '');
  const boxes = readBoxes(text);
  if (boxes) return boxes;
  if (/是(?:[/、或,|]|$)?否|否[/、或,|]?是|有[/、]?无/.test(text)) return 'both';
  if (NOTHING_AMISS.test(text)) return 'yes';
  if (UNSURE.test(text)) return 'unsure';
  if (/^(?:不是|是不|不属于?)/.test(text)) return 'no';
  if (NO.test(text)) return 'no';
  return YES.test(text) ? 'yes' : 'unreadable';
}

/** "☑是□否", "是(√)否( )": the ticked word counts; none or both ticked is 'both'. Marks stand before their words where the text begins with one. */
function readBoxes(text: string): YesNo | null {
  if (!/是/.test(text) || !/否/.test(text)) return null;
  const ahead = new RegExp(`^(?:${TICKED}|${OPEN})`).test(text);
  const ticked = (word: string): boolean =>
    new RegExp(ahead ? `${TICKED}${word}` : `${word}[(\\[]?${TICKED}`).test(text);
  const [yes, no] = [ticked('是'), ticked('否')];
  if (yes === no) return 'both';
  return yes ? 'yes' : 'no';
}
