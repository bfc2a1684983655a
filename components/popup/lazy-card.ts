import '../card/card.css';

export { EntityPanel } from './EntityPanel';
