import { describe, expect, test } from 'vitest'
import { tidyHtml } from '../../src/publish/body.ts'

const BASE = 'https://bao.example/xa-hoi/1.html'

describe('HTML that is in order stays as it is', () => {
  test.each([
    '<p>Một</p><p>hai</p>',
    '<p>Một<br>hai</p>',
    '<p>Một <b>hai</b> <a href="https://x.example/?a=1&amp;b=2">ba</a></p>',
    '<figure><img src="https://x.example/1.jpg" alt=""><figcaption>Ảnh</figcaption></figure>',
    '<ul><li>một</li><li>hai</li></ul>',
    '<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    '<table><tbody><tr><th colspan="2" scope="col">1</th></tr><tr><td rowspan="2"></td><td>2</td></tr></tbody></table>',
    '<ol start="4" reversed=""><li>một</li><li value="2">hai<figure><img src="https://x.example/1.jpg" alt=""></figure></li></ol>',
    '<pre>  một\n    hai</pre>',
    '<blockquote><p>Một</p></blockquote>',
    '<p>1 &lt; 2 &amp; 3&nbsp;&#39;</p>',
    '<p><a href="mailto:a@b.example">thư</a> <a href="tel:111">111</a></p>',
  ])('%s', (html) => {
    expect(tidyHtml(html, BASE)).toBe(html)
  })
})

describe('HTML that is not is written as a browser reads it', () => {
  test.each([
    ['<p>Một<div>hai</div></p>', '<p>Một</p><div>hai</div><p></p>'],
    ['<p>Một<p>hai', '<p>Một</p><p>hai</p>'],
    ['<p>AT&T</p>', '<p>AT&amp;T</p>'],
    ['<p>1 < 2</p>', '<p>1 &lt; 2</p>'],
    ['<p>một</b></p>', '<p>một</p>'],
    ['<table><tr><td>1</td></tr></table>', '<table><tbody><tr><td>1</td></tr></tbody></table>'],
    ['<p><a href="/a">a</a></p>', '<p><a href="https://bao.example/a">a</a></p>'],
    ['<p><a href="javascript:x">a</a></p>', '<p>a</p>'],
    ['<p><img src="data:,x" alt="">chữ</p>', '<p>chữ</p>'],
    ['<p><img src="b.jpg" alt=""></p>', '<p><img src="https://bao.example/xa-hoi/b.jpg" alt=""></p>'],
    ['<p>a ]]> b ]]> c</p>', '<p>a ]]&gt; b ]]&gt; c</p>'],
    ['<p>1&#8217;2&#0;&#x1;3</p>', '<p>1’23</p>'],
    ['<p>một<script>alert(1)</script></p>', '<p>một</p>'],
    ['<p>một<!-- <a href="x"> --></p><!-- hai -->', '<p>một</p>'],
    ['<p onclick="x" style="color:red" id="a">một</p>', '<p id="a">một</p>'],
    ['<p>một<iframe src="https://x.example/"></iframe></p>', '<p>một</p>'],
    ['<p>một\u0000hai\u200B</p>', '<p>mộthai</p>'],
  ])('%s', (html, tidy) => {
    expect(tidyHtml(html, BASE)).toBe(tidy)
  })
})

test('nothing is null', () => {
  expect(tidyHtml(' \u0000 ', BASE)).toBeNull()
})
