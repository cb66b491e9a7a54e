import { phrases } from './label-row.ts'

/** Cities after which an editor may name a time zone that bears another city's name. To add one, add it to its zone's row. */
export const CITY_ZONES: readonly { readonly timezone: string; readonly cities: readonly string[] }[] = [
  {
    timezone: 'Asia/Ho_Chi_Minh',
    cities: phrases(
      'hanoi | ha noi | saigon | sai gon | danang | da nang | hai phong | haiphong | hue | can tho | vietnam | hcm',
    ),
  },
  {
    timezone: 'Asia/Shanghai',
    cities: phrases('beijing | peking | guangzhou | shenzhen | nanjing | wuhan | chengdu | tianjin | china'),
  },
  {
    timezone: 'Asia/Kolkata',
    cities: phrases(
      'mumbai | bombay | delhi | new delhi | chennai | madras | bangalore | bengaluru | hyderabad | india',
    ),
  },
  { timezone: 'Asia/Tokyo', cities: phrases('osaka | kyoto | nagoya | sapporo | japan') },
  { timezone: 'Asia/Seoul', cities: phrases('busan | incheon | korea') },
  { timezone: 'Asia/Bangkok', cities: phrases('chiang mai | chiangmai | thailand') },
  { timezone: 'Asia/Yangon', cities: phrases('mandalay | naypyidaw | myanmar') },
  { timezone: 'Asia/Jakarta', cities: phrases('bandung | surabaya | medan') },
  { timezone: 'Asia/Karachi', cities: phrases('islamabad | lahore | pakistan') },
  { timezone: 'Asia/Kathmandu', cities: phrases('pokhara | nepal') },
  { timezone: 'Asia/Dubai', cities: phrases('abu dhabi') },
  { timezone: 'Asia/Riyadh', cities: phrases('jeddah | mecca') },
  { timezone: 'Asia/Jerusalem', cities: phrases('haifa') },
  { timezone: 'Europe/Istanbul', cities: phrases('ankara | izmir | turkey') },
  {
    timezone: 'Europe/Berlin',
    cities: phrases('munich | munchen | hamburg | frankfurt | cologne | koln | stuttgart | leipzig | germany'),
  },
  { timezone: 'Europe/Zurich', cities: phrases('geneva | geneve | bern | basel') },
  { timezone: 'Europe/Paris', cities: phrases('lyon | marseille | toulouse | france') },
  { timezone: 'Europe/Madrid', cities: phrases('barcelona | valencia | sevilla | spain') },
  { timezone: 'Europe/Lisbon', cities: phrases('porto | portugal') },
  { timezone: 'Europe/Rome', cities: phrases('milan | milano | naples | napoli | turin | torino | italy') },
  { timezone: 'Europe/Warsaw', cities: phrases('krakow | gdansk | wroclaw | poland') },
  { timezone: 'Europe/Amsterdam', cities: phrases('rotterdam | the hague | den haag') },
  { timezone: 'Europe/London', cities: phrases('manchester | edinburgh | glasgow | cardiff | england') },
  { timezone: 'Europe/Kyiv', cities: phrases('lviv | odesa | odessa | kharkiv | ukraine') },
  { timezone: 'Europe/Moscow', cities: phrases('saint petersburg | st petersburg') },
  { timezone: 'America/New_York', cities: phrases('washington | boston | philadelphia | atlanta | miami') },
  { timezone: 'America/Chicago', cities: phrases('houston | dallas | austin') },
  { timezone: 'America/Los_Angeles', cities: phrases('san francisco | seattle | san diego') },
  { timezone: 'America/Toronto', cities: phrases('montreal | ottawa | quebec') },
  { timezone: 'America/Sao_Paulo', cities: phrases('rio de janeiro | brasilia | rio') },
  { timezone: 'Africa/Lagos', cities: phrases('abuja') },
  { timezone: 'Africa/Johannesburg', cities: phrases('cape town | pretoria | durban') },
  { timezone: 'Australia/Sydney', cities: phrases('canberra') },
]
