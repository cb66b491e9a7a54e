/** Words right before a day, in the languages that write it with dots or dashes, and an opening bracket. */
export const DAY_WORD =
  /(?:\(|(?:ngày|sáng|trưa|chiều|tối|đêm|nay|qua|mai|am|vom|den|dem|bis|le|du|au|el|día|on|tgl) )$/iu
