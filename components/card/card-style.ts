import styleText from './card.css?inline';

/** The card's style sheet with the design's tokens, as text for a constructed sheet (`CSSStyleSheet.replaceSync`) in a shadow root or page. */
export const CARD_STYLE: string = styleText;
