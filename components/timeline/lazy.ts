import './timeline.css';

export { TimelineTab } from './TimelineTab';
