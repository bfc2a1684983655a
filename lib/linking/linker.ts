import type { Pack } from '../corpus/pack-types';
import { loadLexicon } from '../lexicon/load';
import { createEngine } from './engine';
import { explanationOf } from './explain';
import type { Linker } from './types';
import { WEIGHTS, type Weights } from './weights';

/**
 * Builds the linker over a decoded pack: names in an article -> entities of the corpus, each with a score, or nothing. Pure: no browser
 * API, no storage, no clock. Facts about names are worked out as texts ask for them, so that building costs next to nothing.
 *
 * @param weights the model's weights, in logits; the shipped ones unless a fit or an ablation says otherwise.
 * @throws when the pack's lexicon tables are broken.
 */
export function createLinker(pack: Pick<Pack, 'records' | 'lexicon'>, weights: Weights = WEIGHTS): Linker {
  const engine = createEngine(pack, loadLexicon(pack.lexicon), weights);
  return {
    link: (article) => engine.link(article, false).linked,
    *steps(article) {
      const { linked } = yield* engine.steps(article, false);
      return linked;
    },
    explain(article) {
      const { linked, shown, spans } = engine.link(article, true);
      return { ...linked, explanations: shown.map((mention) => explanationOf(mention, spans, weights)) };
    },
  };
}
