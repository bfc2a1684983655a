import './map.css';

export { MapTab } from './MapTab';
