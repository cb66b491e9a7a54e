/** Words right before a day, in the languages that write it with dots or dashes, and an opening bracket. */
export const DAY_WORD =
  /(?:\(|(?:ngày|sáng|trưa|chiều|tối|đêm|nay|qua|mai|am|vom|den|dem|bis|le|du|au|el|día|on|tgl) )$/iu

/** What stands between the first and the last day of something: "30/11/2026 đến 06/12/2026", "vom 30.11. bis zum 6.12.". */
export const SPAN =
  /^\s*(?:[-–—]|to|until|till|through|bis|đến|tới|au|jusqu['’]au|al|a|até|tot|t\/m|do|til|sampai|hingga|по|до)(?:\s(?:hết|ngày|hết ngày|zum|le|el))?\s*$/iu
