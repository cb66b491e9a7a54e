import { phrases } from './label-row.ts'

/** News agencies, as bylines and datelines name them; letters only, in lower case. */
export const AGENCIES: ReadonlySet<string> = new Set(
  phrases(`ttxvn | vietnamplus | vnaa | vna | ttx | afp | ap | associatedpress | theassociatedpress | dpa | dpainfocom | reuters | thomsonreuters | efe | ansa | adnkronos | agi | askanews | lapresse | lusa | pap | anp | belga | pti | ani | ians | tnn | uni | xinhua |
    kyodo | kyodonews | jiji | jijipress | antara | bernama | yonhap | tass | ria | interfax | sid | kna | epd | apa | sda | keystonesda | keystone | ats | europapress | agenciabrasil | agênciabrasil | estadãoconteúdo | folhapress | ntb | tt |
    ritzau | stt | čtk | ctk | mti | aa | anadolu | anadoluagency | anadoluajansı | agencefrancepresse | canadianpress | thecanadianpress | pamedia | pressassociation | upi | bloomberg | cnn | bbc | lsw | lnw | lno | lrs | lhe | lby | lni | lbn | afxline | ots | dts | rnd |
    deutschepresseagentur | notimex | telam | télam | dha | iha | ihlas | cna | mna | 新华社 | 新华网 | 共同 | 時事 | 共同通信 | 時事通信 | 中新社 | पीटीआई | एएनआई | भाषा | वार्ता | رويترز | وام | واس | قنا`),
)

/** Whether a name is an agency's, however it is spaced and printed. */
export function isAgency(name: string): boolean {
  return AGENCIES.has(name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
}
