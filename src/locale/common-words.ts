/** Words of one language. */
export interface CommonWords {
  /** BCP 47, primary subtag. */
  readonly language: string
  /** Parted by spaces, in lower case. */
  readonly words: string
}

/** Words too common to tell two reports apart. A language without a row is compared by all its words. */
export const IDLE_WORDS: readonly CommonWords[] = [
  {
    language: 'vi',
    words:
      'và của là có cho với các những một được trong tại từ đến tới ngày đã đang sẽ bị do theo này đó khi ở trên dưới ra vào về người ông bà anh chị em cháu bé để mà thì cũng như không chưa còn vẫn nên rằng nhiều nhất hơn lại nay sau trước lên xuống qua vì bởi nếu hay hoặc gì ai sao thế vụ việc năm tháng sáng chiều tối giờ phút lúc vừa mới rất quá đều cùng giữa bằng phải cần cả mỗi mọi từng gần khoảng ấy kia đây đấy nào thêm liên quan biết thông tin báo',
  },
  {
    language: 'en',
    words:
      'the a an of to in on at for by with from and or but is are was were be been has have had will would as it its this that these those he she they his her their after before over into about said says not no up out more than who',
  },
  {
    language: 'de',
    words:
      'der die das den dem des ein eine einen einem einer und oder aber ist sind war waren wird werden hat haben in im an am auf aus bei mit nach von vom zu zum zur für über unter um nicht auch als wie es er sie ihr sein seine dass noch',
  },
  {
    language: 'fr',
    words:
      'le la les un une des de du d l et ou mais est sont a ont en au aux à dans par pour sur avec sans ce cette ces il elle ils elles son sa ses leur leurs que qui se s ne pas plus',
  },
  {
    language: 'es',
    words:
      'el la los las un una unos unas de del y o pero es son ha han en al a por para con sin su sus que se no lo más como este esta',
  },
]

/** Number words, each before its digits. "năm" is a year and "ba" a father as often as 5 and 3, so they are left out. */
export const NUMBER_WORDS: readonly CommonWords[] = [
  { language: 'vi', words: 'hai 2 bốn 4 sáu 6 bảy 7 tám 8 chín 9 mười 10' },
  { language: 'en', words: 'two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10' },
  { language: 'de', words: 'zwei 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10' },
]
