export { Freshness, provideFreshness, useFreshness, type Fresh, type Kept } from './freshness';
