import type { Layout } from '../domain/settings.ts'

/** The selectors of a family of content systems: what an editor's layout leaves out is taken from its preset. */
export interface Preset {
  readonly id: string
  readonly headline?: string
  readonly deck?: string
  readonly body: string
  readonly drop?: readonly string[]
  readonly byline?: string
  readonly date?: string
  readonly section?: string
  /** A page of the family, as small as can be; the tests read "Part one." and "Part two." out of it, and nothing else. */
  readonly example: string
}

const TWO = '<p>Part one.</p><p>Part two.</p>'

/** Content systems met at regional papers. To add one, add a row with its example. */
export const PRESETS: readonly Preset[] = [
  {
    id: 'epi',
    headline: '.article__title, h1.cms-title',
    deck: '.article__sapo, .cms-desc, .article__desc',
    body: '.article__body.cms-body, .zce-content-body, [data-field="body"], .article__body',
    drop: ['.article__sapo', '.cms-relate', '.notebox', 'table.rl', '.article__tag', '.article__meta', '.zce-relate'],
    byline: '.article__author .name, .cms-author, .article__author',
    date: '.article__meta time, time.cms-date, .article__date',
    section: '.article__cate a, .breadcrumb a:last-child',
    example: `<h1 class="article__title cms-title">Headline</h1><div class="article__sapo cms-desc">Deck.</div>
      <div class="article__body zce-content-body cms-body">${TWO}<div class="cms-relate"><a href="/x">Others</a></div></div>`,
  },
  {
    id: 'b-grid',
    headline: 'h1.sc-longform-header-title',
    deck: '.sc-longform-header-sapo',
    body: '.b-maincontent .entry, .entry.entry-no-padding, .b-maincontent',
    drop: ['.c-box', '.b-grid', '.sc-longform-header', '.c-news-detail__tags'],
    byline: '.sc-longform-header-author',
    date: '.sc-longform-header-date',
    section: '.sc-longform-header-cate',
    example: `<h1 class="sc-longform-header-title">Headline</h1><p class="sc-longform-header-sapo">Deck.</p>
      <div class="b-maincontent"><div class="entry">${TWO}<div class="c-box"><h3 class="b-grid__title"><a href="/x">Tin</a></h3></div></div></div>`,
  },
  {
    id: 'content-fck',
    headline: '.detail-title, h1.title',
    deck: '.detail-desc, .sapo',
    body: '#newscontents .content-fck, .content-fck, #newscontents',
    drop: ['.detail-desc', '.news-relation', '.tags', '.author'],
    byline: '.content-author, .author',
    date: '.pubdate, .detail-date',
    example: `<h1 class="detail-title">Headline</h1><div class="detail-desc">Deck.</div><div id="newscontents">
      <div class="content-fck">${TWO}</div></div>`,
  },
  {
    id: 'yyyymm',
    headline: 'h1.title, .title-detail, h1',
    deck: '#content .desc, .article_content .Summary, .desc',
    body: '#content.content-detail, #content, .article_content, .news_detail',
    drop: ['.date', '.date_up', 'ul.social', '.desc', '.Summary', '.relate', '.author'],
    byline: '.author, #author',
    date: '.date, .date_up',
    example: `<h1 class="title">Headline</h1><div id="content"><div class="date">08:00, 02/05/2024</div>${TWO}</div>`,
  },
  {
    id: 'vccorp',
    headline: '[data-role="title"], .detail-title',
    deck: '[data-role="sapo"], .detail-sapo',
    body: '.detail-content[data-role="content"], [data-role="content"], .detail-content',
    drop: [
      '.VCSortableInPreviewMode[type="RelatedOneNews"]',
      '[type="RelatedNewsBox"]',
      '.detail__related',
      '.kbwc-ads',
      '.link-content-footer',
    ],
    byline: '[data-role="author"], .detail-author, .author-info .name',
    date: '[data-role="publishdate"], .detail-time',
    section: '[data-role="cate-name"]',
    example: `<h1 data-role="title">Headline</h1><h2 class="detail-sapo" data-role="sapo">Deck.</h2>
      <div class="detail-content" data-role="content">${TWO}<div type="RelatedNewsBox"><a href="/x">Others</a></div></div>`,
  },
  {
    id: 'bbg',
    headline: 'h1',
    deck: '.news_detail_sapo p, .news_detail_sapo',
    body: '.news-details__content.link_content, .news-details__content, .ArticleContent',
    drop: ['.news_detail_sapo', '.news-related__list', '.alead'],
    date: '.datetimes-detail-articlecontent, .news-details__time',
    example: `<h1>Headline</h1><div class="news_detail_sapo"><p>Deck.</p></div>
      <div class="news-details__content link_content">${TWO}<ul class="news-related__list"><li><a href="/x">Tin</a></li></ul></div>`,
  },
  {
    id: 'wordpress',
    headline: 'h1.entry-title, h1.post-title, .tdb-title-text',
    body: '.entry-content, .post-content, .td-post-content, .wp-block-post-content',
    drop: [
      '.sharedaddy',
      '.jp-relatedposts',
      '.yarpp-related',
      '.post-tags',
      '.wp-block-buttons',
      '.addtoany_share_save_container',
    ],
    byline: '.byline .author, .entry-author, .author.vcard .fn',
    date: 'time.entry-date, .posted-on time, .entry-meta time',
    section: '.cat-links a',
    example: `<article class="post"><h1 class="entry-title">Headline</h1><div class="entry-content">${TWO}
      <div class="jp-relatedposts"><a href="/x">Others</a></div></div></article>`,
  },
  {
    id: 'drupal',
    headline: 'h1.page-title, h1#page-title, h1.node__title',
    deck: '.field--name-field-summary, .field-name-field-sapo, .field--name-field-sapo',
    body: '.field--name-body, .field-name-body, .node__content',
    drop: ['.field--name-field-tags', '.links.inline', '.field-name-field-tags'],
    byline: '.field--name-field-author, .field-name-field-tac-gia, .submitted .username',
    date: '.submitted time, .node__submitted, .field--name-created',
    example: `<h1 class="page-title">Headline</h1><div class="field field--name-body">${TWO}</div>`,
  },
  {
    id: 'joomla',
    headline: '.itemTitle, .item-page [itemprop="headline"], .page-header h1',
    deck: '.itemIntroText',
    body: '.itemFullText, .item-page [itemprop="articleBody"], .com-content-article__body, .item-page',
    drop: ['.itemIntroText', '.pager', '.article-info', '.itemRelated', '.icons', '.page-header'],
    byline: '.itemAuthor a, .createdby [itemprop="name"]',
    date: '.itemDateCreated, .published time, .create time',
    section: '.itemCategory a, .category-name a',
    example: `<div class="item-page"><div class="page-header"><h1>Headline</h1></div><div itemprop="articleBody">${TWO}</div>
      <ul class="pager"><li><a href="/x">Trang sau</a></li></ul></div>`,
  },
  {
    id: 'nukeviet',
    headline: 'h1.title, .news_column h1',
    deck: '.hometext, #hometext',
    body: '#news-bodyhtml, .bodytext, .detail-bodyhtml',
    drop: ['.hometext', '.keywords', '.others', '.related-news'],
    byline: '.news-author, p.text-right strong',
    date: '.h5.pull-left, .detail-time, em.time',
    example: `<h1 class="title">Headline</h1><div class="hometext">Deck.</div><div id="news-bodyhtml" class="bodytext">${TWO}</div>`,
  },
  {
    id: 'sharepoint',
    headline: '.ArticleHeader, .news-title, h1',
    deck: '.ArticleSummary, .news-summary',
    body: '.ms-rtestate-field, .ArticleContent, .article-content .ExternalClass, .ms-WPBody',
    drop: ['.ArticleSummary', '.ms-hidden', '.other-news'],
    byline: '.ArticleAuthor, .news-author',
    date: '.ArticleDate, .news-date',
    example: `<h1>Headline</h1><div class="ms-rtestate-field"><div class="ExternalClass1">${TWO}</div></div>`,
  },
  {
    id: 'liferay',
    headline: '.header-title, h1',
    deck: '.asset-summary, .summary',
    body: '.journal-content-article, .asset-full-content .asset-content',
    drop: ['.taglib-social-bookmarks', '.asset-ratings', '.asset-links'],
    date: '.metadata-publish-date, .publish-date',
    example: `<h1 class="header-title">Headline</h1><div class="journal-content-article">${TWO}</div>`,
  },
]

/** A layout with what its preset fills in; null where it names one that there is not. */
export function withPreset(layout: Layout): Layout | null {
  if (layout.preset === undefined) return layout
  const preset = PRESETS.find((row) => row.id === layout.preset)
  if (preset === undefined) return null
  const { id: _id, example: _example, ...selectors } = preset
  return { ...selectors, ...layout, drop: [...(selectors.drop ?? []), ...(layout.drop ?? [])] }
}
