/** A generated page to measure on. */
export interface GeneratedPage {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  /** Length of the text, UTF-16 units. */
  readonly units: number;
  readonly relevant: boolean;
}

const SIZES = [10_000, 100_000, 1_000_000, 5_000_000];
const OFF_TOPIC = [
  'The council met on Tuesday to discuss the new tram line along the river.',
  'Prices for olive oil rose again after a dry spring in the south.',
  'Her second novel follows three sisters who inherit a lighthouse.',
  'The striker scored twice before half-time and left the pitch injured.',
  'Researchers measured the depth of the lake at forty-one points.',
];
const ON_TOPIC = [
  'The UN envoy Staffan de Mistura met Sergei Lavrov in Moscow before the talks in Astana.',
  'Syrian government forces shelled the outskirts of Idlib and Aleppo overnight.',
  'The Syrian Democratic Forces said that they had taken two villages east of Raqqa.',
];

function story(length: number, relevant: boolean): string {
  const paragraphs: string[] = [];
  let written = 0;
  for (let index = 0; written < length; index++) {
    const sentences = Array.from({ length: 6 }, (_, at) => {
      const list = relevant && (index + at) % 4 === 0 ? ON_TOPIC : OFF_TOPIC;
      return `${list[(index * 7 + at * 3) % list.length]} (${index}.${at})`;
    });
    const paragraph = sentences.join(' ');
    paragraphs.push(`<p>${paragraph}</p>`);
    written += paragraph.length;
  }
  return paragraphs.join('\n');
}

/** Pages of 10 KB to 5 MB, about the corpus's topic and about something else. */
export function generatedPages(): GeneratedPage[] {
  return SIZES.flatMap((units) =>
    [false, true].map((relevant) => {
      const name = `${units >= 1_000_000 ? `${units / 1_000_000} MB` : `${units / 1000} KB`}, ${relevant ? 'on topic' : 'off topic'}`;
      const title = relevant ? 'Syrian talks resume in Astana' : 'A day in the city';
      const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta property="article:published_time" content="2017-12-22T09:00:00Z"></head><body><main><article><h1>${title}</h1>${story(units, relevant)}</article></main></body></html>`;
      return { name, url: `http://bench.test/${units}-${relevant ? 'on' : 'off'}.html`, html, units, relevant };
    }),
  );
}
