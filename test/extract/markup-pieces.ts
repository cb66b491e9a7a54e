import fc from 'fast-check'

/** What tags are made of, whole and torn. */
const PIECES =
  '< </ > /> <a <p> </p> <p/> </br> <br> <td <tr> <li> <ul> <svg> <svg/> <path/> <title/> </svg> <b> </b> <script> </script> <title> </title <textarea> <!-- --> <! <? <![CDATA[ ]]> = =" =\' " \' a b-c É 漢 & &amp; &eacute <1> </1> <A <Xmp <style x="y" X="z" class=\'z\' href=q / <body> </body> <option> <select>'
    .split(' ')
    .concat(' ', '\n', ' data-a="b > c&lt;" ')

/** Pages that no parser of tags has seen. */
export const ODD_MARKUP: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 24 })
  .map((pieces) => pieces.join(''))
