import '../card/card.css';
import './timeline.css';

export { TimelineTab } from './TimelineTab';
