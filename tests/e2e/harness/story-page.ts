/** One story as plain text, to be served as an ordinary news page. */
export interface Story {
  readonly title: string;
  /** ISO date for the page's metadata; absent when the text carries its own dates. */
  readonly published?: string;
  /** The whole text, paragraphs separated by line breaks. */
  readonly text: string;
  readonly lang: string;
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A news page as sites build them: metadata, header, navigation, the story, teasers, footer. */
export function storyPage(story: Story): string {
  const paragraphs = story.text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n');
  const metadata = story.published
    ? `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: story.title, datePublished: `${story.published}T09:00:00Z` })}</script>
<meta property="article:published_time" content="${story.published}T09:00:00Z">`
    : '';
  return `<!doctype html>
<html lang="${story.lang}"><head><meta charset="utf-8"><title>${escapeHtml(story.title)} | The Paper</title>${metadata}
<link rel="icon" href="data:,">
<style>body{font:18px/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;color:#222}nav,footer{font:14px sans-serif}</style></head>
<body><header><nav><a href="#">Home</a> <a href="#">World</a> <a href="#">Sport</a></nav></header>
<main><article>${story.published ? `<h1>${escapeHtml(story.title)}</h1>` : ''}
${paragraphs}
</article></main><footer>The Paper. All rights reserved.</footer></body></html>`;
}
